#!/bin/sh
# Makes the secrets that are missing, 32 random bytes each, and none that is there: a new address key would forget every opt-out.
set -eu

id=$(az functionapp show --resource-group "$AZURE_RESOURCE_GROUP" --name "$FOLLOWUP_APP" --query id --output tsv)

# The role that lets whoever deploys make secrets was given a moment ago, and takes minutes to be in force.
tries=0
until az keyvault secret list --vault-name "$FOLLOWUP_VAULT" --output none; do
  tries=$((tries + 1))
  [ "$tries" -lt 30 ] || exit 1
  sleep 10
done

for name in link-secret master-key address-key erased-key; do
  found=$(az keyvault secret list --vault-name "$FOLLOWUP_VAULT" --query "[?name=='$name'] | length(@)" --output tsv)
  deleted=$(az keyvault secret list-deleted --vault-name "$FOLLOWUP_VAULT" --query "[?name=='$name'] | length(@)" --output tsv)
  if [ "$deleted" != 0 ]; then
    echo "The secret $name was deleted: recover it, or purge it if it is to be a new one, then run this again." >&2
    exit 1
  fi
  if [ "$found" = 0 ]; then
    openssl rand -base64 32 | tr -d '\n' | az keyvault secret set --vault-name "$FOLLOWUP_VAULT" --name "$name" \
      --file /dev/stdin --encoding utf-8 --output none
    echo "Made the secret $name."
  fi
done

# The application asked for them before they were there.
az rest --method post --uri "$id/config/configreferences/appsettings/refresh?api-version=2024-04-01" --output none
