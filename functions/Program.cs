using FollowUp;
using FollowUp.Shared;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseMiddleware<GuardPages>();
builder.UseMiddleware<RequireRole>();
builder.Services.AddFollowUp();
builder.Build().Run();
