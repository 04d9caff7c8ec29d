using System.Text.Json;

namespace FollowUp.Local.Tables.Entities;

/// <summary>A column's name as it stands in JSON.</summary>
internal sealed class ColumnName(string name)
{
    public const string AnnotationSuffix = "@odata.type";

    public int Length => name.Length;

    public JsonEncodedText Value { get; } = JsonEncodedText.Encode(name);

    /// <summary>The name that says the type.</summary>
    public JsonEncodedText Annotation { get; } = JsonEncodedText.Encode(name + AnnotationSuffix);
}
