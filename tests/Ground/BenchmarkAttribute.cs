namespace FollowUp.Tests.Ground;

/// <summary>A measurement that is no part of the suite: it runs, and prints what it measured, with <c>FOLLOWUP_BENCHMARK=1</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BenchmarkAttribute : FactAttribute
{
    public BenchmarkAttribute()
    {
        if (Environment.GetEnvironmentVariable("FOLLOWUP_BENCHMARK") != "1")
            Skip = "A benchmark: FOLLOWUP_BENCHMARK=1 dotnet test tests --filter Benchmark --logger \"console;verbosity=detailed\"";
    }
}
