namespace FollowUp.Shared;

/// <summary>What is wrong with one field of a form. The field's first control has the field's name as its id.</summary>
public sealed record FieldError(string Field, string Message);
