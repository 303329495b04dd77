// The server's limits for a transaction.
SHOW SETTINGS YIELD name, value
WHERE name IN ['dbms.memory.transaction.total.max', 'db.memory.transaction.total.max', 'db.memory.transaction.max',
      'db.transaction.timeout']
RETURN name, value
