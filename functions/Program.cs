using FollowUp;
using FollowUp.Desk;
using FollowUp.Shared;
using FollowUp.Shared.Telemetry;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseMiddleware<ObserveFunctions>();
builder.UseMiddleware<GuardPages>();
builder.UseMiddleware<RequireRole>();
builder.UseMiddleware<RecordChanges>();
builder.Services.AddFollowUp();

using var host = builder.Build();
var wrong = WrongSettings.Of(host.Services);
foreach (var sentence in wrong)
    await Console.Error.WriteLineAsync(sentence);
if (wrong.Count > 0)
    return 1;
await host.RunAsync();
return 0;
