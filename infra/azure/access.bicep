// Who may do what: one identity for the application, and for each account the narrowest roles that its functions need.
param location string
param tags object
param token string
param hostAccount string
param rosterAccount string
param responsesAccount string
param emailService string
param insights string
param vault string

// https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
var roles = {
  storageBlobDataOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  storageBlobDataContributor: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
  storageQueueDataReader: '19e7f393-937e-4f77-808e-94535e297925'
  storageQueueDataMessageProcessor: '8a0f0c08-91a1-4084-bc3d-661d67233fed'
  storageQueueDataMessageSender: 'c6a89b2d-59bc-44d0-9896-0f6e12d7b80a'
  storageTableDataContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
  communicationAndEmailServiceOwner: '09976791-48a7-449e-bb21-39d1a415f350'
  monitoringMetricsPublisher: '3913510d-42f4-4e42-8a64-420c390055eb'
  keyVaultSecretsUser: '4633458b-17de-408a-b874-0445c86b69e6'
  keyVaultSecretsOfficer: 'b86a8fe4-44ce-4948-aee5-eccb2c155cd7'
}

// The host keeps leases, timers and its package in blobs.
var onHost = [roles.storageBlobDataOwner]

// A queue trigger counts and takes messages, and sends those that failed to the queue's poison queue.
var queueTrigger = [
  roles.storageQueueDataReader
  roles.storageQueueDataMessageProcessor
  roles.storageQueueDataMessageSender
]
var onRoster = concat([roles.storageTableDataContributor], queueTrigger)
var onResponses = concat([roles.storageTableDataContributor, roles.storageBlobDataContributor], queueTrigger)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'followup-${token}'
  location: location
  tags: tags
}

resource host 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: hostAccount
}

resource roster 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: rosterAccount
}

resource responses 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: responsesAccount
}

resource communication 'Microsoft.Communication/communicationServices@2025-09-01' existing = {
  name: emailService
}

resource telemetry 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insights
}

resource secrets 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: vault
}

resource hostAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in onHost: {
    name: guid(host.id, identity.id, role)
    scope: host
    properties: {
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

resource rosterAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in onRoster: {
    name: guid(roster.id, identity.id, role)
    scope: roster
    properties: {
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

resource responsesAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in onResponses: {
    name: guid(responses.id, identity.id, role)
    scope: responses
    properties: {
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

// The only built-in role that may send: broader than sending, and on this one resource only.
resource emailAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(communication.id, identity.id, roles.communicationAndEmailServiceOwner)
  scope: communication
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      roles.communicationAndEmailServiceOwner
    )
  }
}

resource telemetryAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(telemetry.id, identity.id, roles.monitoringMetricsPublisher)
  scope: telemetry
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      roles.monitoringMetricsPublisher
    )
  }
}

resource secretsAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(secrets.id, identity.id, roles.keyVaultSecretsUser)
  scope: secrets
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.keyVaultSecretsUser)
  }
}

// Whoever deploys makes the secrets (hooks/keys.sh).
resource deployerAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(secrets.id, deployer().objectId, roles.keyVaultSecretsOfficer)
  scope: secrets
  properties: {
    principalId: deployer().objectId
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.keyVaultSecretsOfficer)
  }
}

output identity string = identity.name
