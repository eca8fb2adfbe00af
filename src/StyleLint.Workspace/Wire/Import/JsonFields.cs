using System.Text.Json;

namespace StyleLint.Workspace.Wire.Import;

/// <summary>Reads members of JSON objects that may be spelled in several ways: <c>versionCreated</c>, <c>versioncreated</c>.</summary>
static class JsonFields
{
    /// <summary>The first member of one of these names, capitals ignored.</summary>
    public static JsonElement? Find(this JsonElement item, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var member in item.EnumerateObject())
            {
                if (member.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                    return member.Value;
            }
        }

        return null;
    }

    /// <summary>The text of the first member of one of these names that holds a text or a number.</summary>
    public static string? FindText(this JsonElement item, params ReadOnlySpan<string> names) =>
        item.Find(names) is { } value ? TextOf(value) : null;

    /// <summary>The objects of a list.</summary>
    public static IEnumerable<JsonElement> FindList(this JsonElement item, string name) =>
        item.Find(name) is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Where(each => each.ValueKind == JsonValueKind.Object)
            : [];

    static string? TextOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
}
