// What the application is in Entra ID: who may sign in, and the roles that it asks for.
extension microsoftGraphV1

param environmentName string
param appName string
param appUrl string
param identity string

var roles = {
  Researcher: 'Reads the live report and works at the desk.'
  DeliveryTeam: 'Reads what has been released.'
  Steward: 'Looks after programmes, rosters and people\'s rights.'
}

resource me 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: identity
}

resource registration 'Microsoft.Graph/applications@v1.0' = {
  uniqueName: appName
  displayName: 'FollowUp ${environmentName}'
  signInAudience: 'AzureADMyOrg'
  web: {
    homePageUrl: '${appUrl}/desk'
    redirectUris: ['${appUrl}/.auth/login/aad/callback']
  }
  appRoles: [
    for role in items(roles): {
      id: guid(appName, role.key)
      value: role.key
      displayName: role.key
      description: role.value
      allowedMemberTypes: ['User']
      isEnabled: true
    }
  ]
}

// Instead of a client secret, which somebody would have to keep and renew:
// https://learn.microsoft.com/azure/app-service/configure-authentication-provider-aad#use-a-managed-identity-instead-of-a-secret-preview
resource trust 'Microsoft.Graph/applications/federatedIdentityCredentials@v1.0' = {
  name: '${registration.uniqueName}/app'
  audiences: ['api://AzureADTokenExchange']
  issuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
  subject: me.properties.principalId
}

// Only people who were given a role can sign in at all.
resource assignments 'Microsoft.Graph/servicePrincipals@v1.0' = {
  appId: registration.appId
  appRoleAssignmentRequired: true
}

output appId string = registration.appId
