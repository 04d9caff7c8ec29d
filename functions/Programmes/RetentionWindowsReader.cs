namespace FollowUp.Programmes;

/// <summary>From the entry <c>windows</c> of a <c>programme.yaml</c> to how long data is kept. A window so short that it could only be a slip is refused.</summary>
internal static class RetentionWindowsReader
{
    public static RetentionWindows Read(YamlMap map)
    {
        var usual = RetentionWindows.Usual;
        var windows = new RetentionWindows
        {
            ContactDays = map.OptionalNumber("contactDays", 14, 90) ?? usual.ContactDays,
            ContactMonths = map.OptionalNumber("contactMonths", 6, 42) ?? usual.ContactMonths,
            OptOutMonths = map.OptionalNumber("optOutMonths", 12, 60) ?? usual.OptOutMonths,
            ConsentMonths = map.OptionalNumber("consentMonths", 12, 72) ?? usual.ConsentMonths,
            InvitationDays = map.OptionalNumber("invitationDays", 14, 90) ?? usual.InvitationDays,
            ResponseMonths = map.OptionalNumber("responseMonths", 6, 120) ?? usual.ResponseMonths,
            FreeTextMonths = map.OptionalNumber("freeTextMonths", 3, 36) ?? usual.FreeTextMonths,
            InterviewDays = map.OptionalNumber("interviewDays", 14, 180) ?? usual.InterviewDays,
        };
        if (windows.FreeTextMonths > windows.ResponseMonths)
            map.Refuse("freeTextMonths", "`freeTextMonths` must not be longer than `responseMonths`: texts go with their answers at the latest");
        return map.Closed(windows);
    }
}
