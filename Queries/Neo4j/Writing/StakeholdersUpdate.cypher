// Replaces all properties of existing stakeholders.
UNWIND $rows AS row
MATCH (n:Stakeholder {id: row.properties.id})
REMOVE n:Government:Ministry:Union:Employers:InternationalOrganization:Ngo:Party:ResearchInstitute:Company:Other:Person
SET n = row.properties, n:$(row.label)
RETURN count(*) AS written
