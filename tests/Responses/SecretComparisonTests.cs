using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using FollowUp.Alumni;
using FollowUp.Responses;

namespace FollowUp.Tests.Responses;

public sealed class SecretComparisonTests
{
    private const byte Call = 0x28;

    /// <summary>How long a comparison takes says how much of a forged link is right; no test can time that, so the compiled method is read.</summary>
    [Theory]
    [InlineData(typeof(SurveyToken), nameof(SurveyToken.Invitation))]
    [InlineData(typeof(UnsubscribeLink), nameof(UnsubscribeLink.Read))]
    public void Takes_as_long_for_any_forgery(Type links, string method)
    {
        using var assembly = new PEReader(File.OpenRead(links.Assembly.Location));
        var metadata = assembly.GetMetadataReader();
        var code = links.GetMethod(method)!.GetMethodBody()!.GetILAsByteArray()!;

        var called = metadata.MemberReferences
            .Where(member => IsCalled(code, MetadataTokens.GetToken(member)))
            .Select(member => metadata.GetString(metadata.GetMemberReference(member).Name))
            .ToList();

        Assert.Contains(nameof(CryptographicOperations.FixedTimeEquals), called);
    }

    private static bool IsCalled(byte[] code, int token)
    {
        var instruction = new byte[5];
        instruction[0] = Call;
        BinaryPrimitives.WriteInt32LittleEndian(instruction.AsSpan(1), token);
        return code.AsSpan().IndexOf(instruction) >= 0;
    }
}
