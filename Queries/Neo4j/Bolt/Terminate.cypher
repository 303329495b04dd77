// Stops the transaction whose metadata contain this tag, if it runs on the member of the cluster that receives this statement.
SHOW TRANSACTIONS YIELD transactionId AS id, metaData
WHERE metaData.stakeholdersTag = $tag
TERMINATE TRANSACTIONS id YIELD message
RETURN message
