using StakeholderGraph.Formats.Tables;

namespace StakeholderGraph.Formats.Lists;

/// <summary>Makes records from the persons on a list.</summary>
internal sealed class DraftRecords(ConvertedDataset dataset, ListedEngagement engagement)
{
    private readonly BodyCountries _countries = new(dataset);

    /// <summary>Adds all persons, the bodies that they represent, and their participation.</summary>
    public void Add(IReadOnlyList<ListedPerson> persons)
    {
        var start = Places.At(1, 1);
        var gathering = dataset.Entry(
            Family.Engagement, "engagement", Ids.Slug($"{engagement.Name} {engagement.Start}"), start);
        dataset.Set(gathering, "kind", Words<Kind>.Of(engagement.Kind), start);
        dataset.Set(gathering, "name", engagement.Name, start);
        dataset.Set(gathering, "start", engagement.Start?.ToString(), start);
        dataset.Set(gathering, "end", engagement.End?.ToString(), start);
        foreach (var person in persons)
        {
            Add(person, gathering.Id);
        }
    }

    private void Add(ListedPerson person, string gathering)
    {
        var place = person.Place;
        dataset.Log.State("persons' rows");
        var delegation = person.Delegation.Length == 0 ? null : Body(person.Delegation, person, isDelegation: true);
        var body = person.Body.Length == 0 ? delegation : Body(person.Body, person, isDelegation: false);
        var entry = dataset.Entry(
            Family.Stakeholder,
            $"person\n{ComparableText.Of(person.Name)}\n{delegation?.Id}",
            Ids.Slug($"{person.Name} {person.Delegation}"),
            place);
        dataset.Set(entry, "kind", Words<Kind>.Of(Kind.Person), place);
        dataset.Set(entry, "name", person.Name, place);
        dataset.Set(entry, "country", person.Country, place);
        entry.Attribute("honorific", person.Honorific, place);
        entry.Attribute("delegation", person.Delegation, place);
        entry.Attribute("unit", person.Unit, place);
        if (body is not null)
        {
            Tie(entry.Id, TieType.Represents, body.Id, person, person.Post, null);
        }

        if (delegation is not null && body != delegation && delegation["kind"] == Words<Kind>.Of(Kind.Government))
        {
            Tie(body!.Id, TieType.Represents, delegation.Id, person, null, null);
        }

        Tie(entry.Id, RoleOf(person), gathering, person, person.Role, body?.Id);
    }

    private EntryDraft Body(string name, ListedPerson person, bool isDelegation)
    {
        var kind = KindOf(name, person.Group, isDelegation);
        var country = CountryHeadings.CodeOf(name) ?? person.Country;
        var ofOne = BodyCountries.IsOfOne(kind, name) ? country : ""; // each country has a Ministry of Labour
        var entry = dataset.Entry(Family.Stakeholder, $"body\n{ComparableText.Of(name)}\n{ofOne}", Ids.Slug(name), person.Place);
        if (entry.Name is null)
        {
            dataset.Set(entry, "kind", Words<Kind>.Of(kind), person.Place);
            dataset.Set(entry, "name", name, person.Place);
            dataset.Log.Note(ConversionLog.KindGuessed, person.Place, name, entry["kind"]);
        }

        if (country.Length > 0)
        {
            _countries.Set(entry, Words<Kind>.Of(kind), name, new Stated(country, person.Place));
        }

        return entry;
    }

    private static Kind KindOf(string name, string group, bool isDelegation)
    {
        var guess = KindGuess.Of(name);
        return isDelegation && (CountryHeadings.CodeOf(name) is not null || group == "government" && guess == Kind.Other) ? Kind.Government
            : !isDelegation || guess != Kind.Other ? guess
            : group switch
            {
                "workers" => Kind.Union,
                "employers" => Kind.Employers,
                "international" => Kind.InternationalOrganization,
                "civil-society" => Kind.Ngo,
                _ => guess,
            };
    }

    private TieType RoleOf(ListedPerson person)
    {
        var stated = MappingDraft.RoleOf(person.Role, engagement.Role);
        return stated is TieType.Addresses or TieType.Chairs or TieType.Observes or TieType.Organizes ? stated
            : person.Group switch
            {
                "observer" => TieType.Observes,
                "speaker" => TieType.Addresses,
                _ => engagement.Role,
            };
    }

    private void Tie(string from, TieType type, string to, ListedPerson person, string? title, string? onBehalfOf)
    {
        if (from == to)
        {
            return;
        }

        var tie = dataset.Tie(new TieDraft(from, Words<TieType>.Of(type), to, person.Place)
        {
            Title = string.IsNullOrEmpty(title) ? null : title,
            OnBehalfOf = onBehalfOf,
        });
        dataset.Evidence(tie, dataset.OwnSource(), person.Where, Says.Confirmed, null, person.Place);
    }
}
