// The members of the cluster that have the database, as the driver discovers them.
CALL dbms.routing.getRoutingTable({}, $database) YIELD servers
UNWIND servers AS server
UNWIND server.addresses AS address
RETURN DISTINCT address
