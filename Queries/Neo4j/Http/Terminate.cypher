// Stops the transaction whose running statement has the parameter stakeholdersTag with this value.
SHOW TRANSACTIONS YIELD transactionId AS id, parameters
WHERE parameters.stakeholdersTag = $tag
TERMINATE TRANSACTIONS id YIELD message
RETURN message
