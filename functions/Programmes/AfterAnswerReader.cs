namespace FollowUp.Programmes;

/// <summary>The entries of a <c>programme.yaml</c> on what people are asked after their answers: <c>renewalWording</c> and <c>interviews</c>.</summary>
internal static class AfterAnswerReader
{
    public static Programme Read(YamlMap root, Programme programme)
    {
        var renewal = root.OptionalText("renewalWording");
        if (renewal is not null && !programme.ConsentWordings.ContainsKey(renewal))
            root.Refuse("renewalWording", $"`renewalWording: {renewal}` is not among `consentWordings`: add the text there");
        return programme with
        {
            RenewalWording = renewal,
            InterviewOffer = root.OptionalMap("interviews") is { } map ? map.Closed(new InterviewOffer(map.Text("text", "It takes 30 minutes by telephone."), map.Texts("regions"))) : null,
        };
    }
}
