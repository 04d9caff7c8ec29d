// Delivery reports, from the e-mail service onto a storage queue: no public address takes them, and a report waits until it is read.
param tags object
param token string
param emailService string
param rosterAccount string
param deliveryReportsQueue string

// https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/storage#storage-queue-data-message-sender
var storageQueueDataMessageSender = 'c6a89b2d-59bc-44d0-9896-0f6e12d7b80a'

resource communication 'Microsoft.Communication/communicationServices@2025-09-01' existing = {
  name: emailService
}

resource roster 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: rosterAccount
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: 'followup-delivery-${token}'
  location: 'global'
  tags: tags
  identity: { type: 'SystemAssigned' }
  properties: {
    source: communication.id
    topicType: 'Microsoft.Communication.CommunicationServices'
  }
}

resource mayEnqueue 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(roster.id, topic.id, storageQueueDataMessageSender)
  scope: roster
  properties: {
    principalId: topic.identity.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', storageQueueDataMessageSender)
  }
}

// No dead letters: a report names an address, and one that is lost is made up for when the next message bounces.
resource reports 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = {
  parent: topic
  name: 'delivery-reports'
  dependsOn: [mayEnqueue]
  properties: {
    eventDeliverySchema: 'EventGridSchema'
    filter: { includedEventTypes: ['Microsoft.Communication.EmailDeliveryReportReceived'] }
    retryPolicy: { eventTimeToLiveInMinutes: 1440, maxDeliveryAttempts: 30 }
    deliveryWithResourceIdentity: {
      identity: { type: 'SystemAssigned' }
      destination: {
        endpointType: 'StorageQueue'
        properties: {
          resourceId: roster.id
          queueName: deliveryReportsQueue
          queueMessageTimeToLiveInSeconds: 604800
        }
      }
    }
  }
}

output topic string = topic.id
