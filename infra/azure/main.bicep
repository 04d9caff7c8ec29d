// Everything that FollowUp runs on in Azure. Each file is one concern; README.md says how to deploy them.
targetScope = 'subscription'

@description('Names the deployment. azd asks for it.')
@minLength(1)
@maxLength(20)
param environmentName string

@description('Where everything runs and all data rests. The record of processing names the United Kingdom: another region needs another record.')
param location string = 'uksouth'

@description('Who is told of alerts and of the budget.')
param operatorEmail string

@description('The address that people reach the survey at, such as https://followup.example. Empty: the address that Azure gives.')
param publicUrl string = ''

@description('The domain that mails come from, whose DNS you look after. Empty: a domain of Azure, for a trial only, with 10 messages an hour.')
param emailDomain string = ''

@description('Whether the DNS records of emailDomain are verified. Nothing is sent from it before.')
param emailDomainVerified bool = false

@description('The e-mail quota of the subscription. 0: that of a new one.')
param sendsPerMinute int = 0

@description('See sendsPerMinute.')
param sendsPerHour int = 0

@description('In the currency of the subscription. A mail at 80% and at 100% of it; nothing is switched off.')
param monthlyBudget int = 50

@description('Reaches storage and vault by private addresses only. About 50 dollars a month more, for seven private endpoints.')
param privateNetwork bool = false

var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName }
var appName = 'followup-${token}'
var appUrl = empty(publicUrl) ? 'https://${appName}.azurewebsites.net' : publicUrl

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'followup-${environmentName}'
  location: location
  tags: tags
}

module storage 'storage.bicep' = {
  name: 'storage'
  scope: group
  params: {
    location: location
    tags: tags
    token: token
    privateNetwork: privateNetwork
  }
}

module email 'email.bicep' = {
  name: 'email'
  scope: group
  params: {
    tags: tags
    token: token
    emailDomain: emailDomain
    emailDomainVerified: emailDomainVerified
  }
}

module monitoring 'monitoring.bicep' = {
  name: 'monitoring'
  scope: group
  params: {
    location: location
    tags: tags
    token: token
    operatorEmail: operatorEmail
  }
}

module vault 'vault.bicep' = {
  name: 'vault'
  scope: group
  params: {
    location: location
    tags: tags
    token: token
    privateNetwork: privateNetwork
  }
}

module access 'access.bicep' = {
  name: 'access'
  scope: group
  params: {
    location: location
    tags: tags
    token: token
    hostAccount: storage.outputs.hostAccount
    rosterAccount: storage.outputs.rosterAccount
    responsesAccount: storage.outputs.responsesAccount
    emailService: email.outputs.service
    insights: monitoring.outputs.insights
    vault: vault.outputs.name
  }
}

module events 'events.bicep' = {
  name: 'events'
  scope: group
  params: {
    tags: tags
    token: token
    emailService: email.outputs.service
    rosterAccount: storage.outputs.rosterAccount
    deliveryReportsQueue: storage.outputs.deliveryReportsQueue
  }
}

module network 'network.bicep' = if (privateNetwork) {
  name: 'network'
  scope: group
  params: {
    location: location
    tags: tags
    token: token
    hostAccount: storage.outputs.hostAccount
    rosterAccount: storage.outputs.rosterAccount
    responsesAccount: storage.outputs.responsesAccount
    vault: vault.outputs.name
  }
}

module app 'app.bicep' = {
  name: 'app'
  scope: group
  params: {
    location: location
    tags: tags
    name: appName
    publicUrl: appUrl
    sendsPerMinute: sendsPerMinute > 0 ? sendsPerMinute : email.outputs.sendsPerMinute
    sendsPerHour: sendsPerHour > 0 ? sendsPerHour : email.outputs.sendsPerHour
    subnet: privateNetwork ? network!.outputs.appSubnet : ''
    hostAccount: storage.outputs.hostAccount
    packageContainer: storage.outputs.packageContainer
    rosterAccount: storage.outputs.rosterAccount
    responsesAccount: storage.outputs.responsesAccount
    summariesQueue: storage.outputs.summariesQueue
    deliveryReportsQueue: storage.outputs.deliveryReportsQueue
    emailService: email.outputs.service
    insights: monitoring.outputs.insights
    vault: vault.outputs.name
    identity: access.outputs.identity
  }
}

module registration 'registration.bicep' = {
  name: 'registration'
  scope: group
  params: {
    environmentName: environmentName
    appName: app.outputs.name
    appUrl: appUrl
    identity: access.outputs.identity
  }
}

module auth 'auth.bicep' = {
  name: 'auth'
  scope: group
  params: {
    appName: app.outputs.name
    appId: registration.outputs.appId
  }
}

module alerts 'alerts.bicep' = {
  name: 'alerts'
  scope: group
  params: {
    location: location
    tags: tags
    token: token
    workspace: monitoring.outputs.workspace
    operators: monitoring.outputs.operators
    deliveryReports: events.outputs.topic
  }
}

module budget 'budget.bicep' = {
  name: 'budget'
  scope: group
  params: {
    amount: monthlyBudget
    operatorEmail: operatorEmail
  }
}

output AZURE_LOCATION string = location
output AZURE_RESOURCE_GROUP string = group.name
output FOLLOWUP_APP string = app.outputs.name
output FOLLOWUP_URL string = appUrl
output FOLLOWUP_VAULT string = vault.outputs.name
output FOLLOWUP_SENDER_DOMAIN string = email.outputs.senderDomain
