// Ends the transaction that was begun with this tag among its metadata, if it is on the member of the cluster that is asked.
SHOW TRANSACTIONS YIELD transactionId AS id, metaData
WHERE metaData.stakeholdersTag = $tag
TERMINATE TRANSACTIONS id YIELD message
RETURN message
