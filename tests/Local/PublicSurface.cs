using System.Reflection;

namespace FollowUp.Tests.Local;

/// <summary>An assembly's public members, one line each: declaring type :: kind :: member (parameters).</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> LinesOf(Type type)
    {
        string Line(string kind, string text) => $"{type.FullName} :: {kind} :: {text}";
        var values = type.IsEnum
            ? Enum.GetNames(type).Select(name => Line("value", $"{name} = {Enum.Format(type, Enum.Parse(type, name), "d")}"))
            : MembersOf(type).Select(member => Line(member.Kind, member.Text));
        return values.Prepend(Line("type", Declaration(type)));
    }

    private static IEnumerable<(string Kind, string Text)> MembersOf(Type type) =>
    [
        .. type.GetConstructors(Declared).Select(constructor => ("constructor", $"{constructor} ({Parameters(constructor)})")),
        .. type.GetMethods(Declared).Where(method => !IsAccessor(method)).Select(method => ("method", $"{method} ({Parameters(method)})")),
        .. type.GetProperties(Declared).Select(property => ("property", $"{property} {{ {Accessors(property)}}}")),
        .. type.GetFields(Declared).Select(field => ("field", $"{field}")),
        .. type.GetEvents(Declared).Select(raised => ("event", $"{raised}")),
    ];

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static string Accessors(PropertyInfo property) =>
        (property.GetMethod?.IsPublic == true ? "get; " : "") + (property.SetMethod?.IsPublic == true ? "set; " : "");

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter =>
            parameter.HasDefaultValue ? $"{parameter.Name} = {parameter.DefaultValue ?? "default"}" : parameter.Name));

    private static string Declaration(Type type) =>
        type switch
        {
            { IsEnum: true } => "enum",
            { IsValueType: true } => "struct",
            { IsInterface: true } => "interface",
            { IsAbstract: true, IsSealed: true } => "static class",
            _ => Modifier(type) + "class" + (type.BaseType == typeof(object) ? "" : $" : {type.BaseType}"),
        };

    private static string Modifier(Type type) => type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "";
}
