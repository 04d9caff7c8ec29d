// The function app: Flex Consumption, .NET 10 isolated. tests/Deployment hold its settings and its scale against the code.
param location string
param tags object
param name string
param publicUrl string
param sendsPerMinute int
param sendsPerHour int
param subnet string
param hostAccount string
param packageContainer string
param rosterAccount string
param responsesAccount string
param summariesQueue string
param deliveryReportsQueue string
param emailService string
param insights string
param vault string
param identity string

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

resource me 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: identity
}

var secretUri = '${secrets.properties.vaultUri}secrets'

// UTC: Flex Consumption knows no other time zone. Hours of a programme's own day are decided in the application.
var schedules = {
  CloseRoundsSchedule: '0 * * * * *'
  EnforceRetentionSchedule: '0 30 2 * * *'
  FindStaleSummariesSchedule: '0 * * * * *'
  MeasurePipelineSchedule: '0 */5 * * * *'
  MeasureRetentionSchedule: '0 10 * * * *'
  PlanInvitationsSchedule: '0 * * * * *'
  ReleaseReportsSchedule: '0 20 * * * *'
  RepeatErasuresSchedule: '0 * * * * *'
  SendInvitationsSchedule: '0 * * * * *'
  SendRequestedLinksSchedule: '0 * * * * *'
  WarnBeforeDeletionSchedule: '0 0 9 * * *'
}

var connections = {
  AzureWebJobsStorage__blobServiceUri: host.properties.primaryEndpoints.blob
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: me.properties.clientId
  Roster__tableServiceUri: roster.properties.primaryEndpoints.table
  Roster__queueServiceUri: roster.properties.primaryEndpoints.queue
  Roster__credential: 'managedidentity'
  Roster__clientId: me.properties.clientId
  Responses__tableServiceUri: responses.properties.primaryEndpoints.table
  Responses__blobServiceUri: responses.properties.primaryEndpoints.blob
  Responses__queueServiceUri: responses.properties.primaryEndpoints.queue
  Responses__credential: 'managedidentity'
  Responses__clientId: me.properties.clientId
  Email__Endpoint: 'https://${communication.properties.hostName}'
  Email__clientId: me.properties.clientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: telemetry.properties.ConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${me.properties.clientId};Authorization=AAD'
}

// No version in the references: a secret's newest version is in force within a day, or at once after a restart.
var keys = {
  Keys__LinkSecrets__0: '@Microsoft.KeyVault(SecretUri=${secretUri}/link-secret)'
  Keys__MasterKey: '@Microsoft.KeyVault(SecretUri=${secretUri}/master-key)'
  Keys__AddressKey: '@Microsoft.KeyVault(SecretUri=${secretUri}/address-key)'
  Keys__ErasedKey: '@Microsoft.KeyVault(SecretUri=${secretUri}/erased-key)'
}

// What the shared edition never goes below: these can be raised, and a lower one stops the start.
var disclosure = {
  Disclosure__FewestAnswers: '10'
  Disclosure__FewestForPercentages: '23'
  Disclosure__SmallestCell: '5'
  Disclosure__FewestForGroups: '60'
  Disclosure__SmallestSideOfGroup: '10'
  Disclosure__FewestPairs: '30'
  Disclosure__FewestUnmatched: '10'
}

var others = {
  DeliveryReportsQueue: deliveryReportsQueue
  SummariesQueue: summariesQueue
  PublicUrl: publicUrl
  Retention__BackupDays: '35'
  Retention__Mode: 'Delete'
  Retention__Region: 'United Kingdom'
  SendLimits__PerMinute: string(sendsPerMinute)
  SendLimits__PerHour: string(sendsPerHour)
  Storage__Prefix: ''
  Storage__CreateMissing: 'false'
  // Where the platform signs people in (auth.bicep); its own identity is its secret.
  SignInPath: '/.auth/login/aad'
  OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID: me.properties.clientId
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: name
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'app' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${me.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: me.id
    virtualNetworkSubnetId: empty(subnet) ? null : subnet
    functionAppConfig: {
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${host.properties.primaryEndpoints.blob}${packageContainer}'
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: me.id }
        }
      }
      scaleAndConcurrency: {
        instanceMemoryMB: 512
        // The least that Azure allows. Sending does not speed up with it: all instances share one budget.
        maximumInstanceCount: 40
        // extensions.http.maxConcurrentRequests of host.json.
        triggers: { http: { perInstanceConcurrency: 32 } }
      }
    }
    siteConfig: { minTlsVersion: '1.2' }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: union(schedules, connections, keys, disclosure, others)
  }

  // Deployment is by identity: no password opens it.
  resource noPublishingByFtp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource noPublishingByPassword 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

output name string = app.name
