using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StyleLint.Facts;
using StyleLint.Kinds;
using StyleLint.Rules;
using StyleLint.Yaml;

namespace StyleLint.Docs;

/// <summary>
/// The keys of rules, settings and facts → JSON Schemas (draft 7), with which editors complete and check YAML without StyleLint. They are
/// somewhat laxer than StyleLint: a schema knows neither rule names nor what patterns mean.
/// </summary>
public static class JsonSchemas
{
    const string Draft = "http://json-schema.org/draft-07/schema#";

    /// <summary>The schemas by name: <c>rule</c>, <c>settings</c>, <c>facts</c>.</summary>
    public static ImmutableSortedDictionary<string, Func<string>> All { get; } =
        ImmutableSortedDictionary.CreateRange<string, Func<string>>([
            new("facts", static () => Of("StyleLint facts", json => WriteKeys(json, FactBook.Keys))),
            new("rule", static () => Of("StyleLint rule", WriteRule)),
            new("settings", static () => Of("StyleLint settings", json => WriteKeys(json, Settings.Keys))),
        ]);

    static string Of(string title, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (
            var json = new Utf8JsonWriter(
                stream,
                new()
                {
                    Indented = true,
                    NewLine = "\n",
                    Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
        )
        {
            json.WriteStartObject();
            json.WriteString("$schema", Draft);
            json.WriteString("title", title);
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    // What a key holds is described once, at the top or at its kind; further down, only its name is needed to allow it there.
    static void WriteRule(Utf8JsonWriter json)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        json.WriteStartObject("extends");
        json.WriteString("description", Rule.Keys.Single(key => key.Name == "extends").Summary);
        // Or another rule, whose kind a schema can't know.
        WriteEither(
            json,
            () => WriteArray(json, "enum", RuleKinds.All.Select(kind => kind.Name)),
            () => json.WriteString("type", "string")
        );
        json.WriteEndObject();
        WriteProperties(json, Rule.Keys.Where(key => key.Name != "extends"));
        json.WriteEndObject();
        WriteArray(json, "required", ["extends"]);
        json.WriteStartArray("allOf");
        foreach (var kind in RuleKinds.All)
            WriteCase(json, "extends", kind.Name, () => WriteKind(json, kind));
        json.WriteEndArray();
    }

    static void WriteKind(Utf8JsonWriter json, RuleKind kind)
    {
        json.WriteStartObject("properties");
        WriteNames(json, Rule.Keys);
        WriteProperties(json, kind.Keys);
        json.WriteEndObject();
        WriteRequired(json, [.. Rule.Keys, .. kind.Keys.Where(key => kind.ChosenBy is null || key.Name == kind.ChosenBy)]);
        if (!kind.IgnoresOtherKeys)
            json.WriteBoolean("additionalProperties", false);
        if (kind.ChosenBy is not { } chosenBy)
            return;
        json.WriteStartArray("allOf");
        foreach (var check in kind.Checks)
            WriteCase(json, chosenBy, check.Name, () => WriteCheck(json, kind.KeysOf(check)));
        json.WriteEndArray();
    }

    static void WriteCheck(Utf8JsonWriter json, ImmutableArray<Key> keys)
    {
        json.WriteStartObject("properties");
        WriteNames(json, Rule.Keys);
        WriteNames(json, keys);
        json.WriteEndObject();
        WriteRequired(json, keys);
        json.WriteBoolean("additionalProperties", false);
    }

    static void WriteNames(Utf8JsonWriter json, IEnumerable<Key> keys)
    {
        foreach (var key in keys)
            json.WriteBoolean(key.Name, true);
    }

    // If a key has a value, then what follows holds.
    static void WriteCase(Utf8JsonWriter json, string key, string value, Action write)
    {
        json.WriteStartObject();
        json.WriteStartObject("if");
        json.WriteStartObject("properties");
        json.WriteStartObject(key);
        json.WriteString("const", value);
        json.WriteEndObject();
        json.WriteEndObject();
        WriteArray(json, "required", [key]);
        json.WriteEndObject();
        json.WriteStartObject("then");
        write();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void WriteKeys(Utf8JsonWriter json, ImmutableArray<Key> keys)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        WriteProperties(json, keys);
        json.WriteEndObject();
        WriteRequired(json, keys);
        json.WriteBoolean("additionalProperties", false);
    }

    static void WriteProperties(Utf8JsonWriter json, IEnumerable<Key> keys)
    {
        foreach (var key in keys)
        {
            json.WriteStartObject(key.Name);
            json.WriteString("description", key.Default is { } standard ? $"{key.Summary} Default: {standard}." : key.Summary);
            WriteType(json, key);
            json.WriteEndObject();
        }
    }

    static void WriteRequired(Utf8JsonWriter json, ImmutableArray<Key> keys)
    {
        if (keys.Any(key => key.IsRequired))
            WriteArray(json, "required", keys.Where(key => key.IsRequired).Select(key => key.Name));
    }

    static void WriteType(Utf8JsonWriter json, Key key)
    {
        switch (key.Type)
        {
            case KeyType.Text:
                WriteText(json, key);
                break;
            case KeyType.Flag:
                json.WriteStartArray("enum");
                json.WriteBooleanValue(true);
                json.WriteBooleanValue(false);
                foreach (var word in (ReadOnlySpan<string>)["yes", "no", "on", "off"])
                    json.WriteStringValue(word);
                json.WriteNullValue();
                json.WriteEndArray();
                break;
            case KeyType.Number:
                WriteArray(json, "type", ["integer", "null"]);
                break;
            case KeyType.Date:
                WriteArray(json, "type", ["string", "null"]);
                json.WriteString("pattern", "^\\d{4}-\\d{2}-\\d{2}$");
                break;
            case KeyType.TextList:
                WriteEither(json, () => WriteText(json, key), () => WriteList(json, () => WriteText(json, key)));
                break;
            case KeyType.TextMap when key.IsTable:
                WriteEither(json, () => WriteMap(json, key), () => WriteList(json, () => WriteMap(json, key)));
                break;
            case KeyType.TextMap:
                WriteMap(json, key);
                break;
            case KeyType.Map:
                WriteKeys(json, key.Keys);
                break;
            case KeyType.MapList:
                WriteList(json, () => WriteKeys(json, key.Keys));
                break;
        }
    }

    // YAML doesn't read an unquoted 5 or yes as text; here it is text.
    static void WriteText(Utf8JsonWriter json, Key key)
    {
        if (key.Choices.IsEmpty)
            WriteArray(json, "type", ["string", "number", "boolean", "null"]);
        else
            WriteArray(json, "enum", key.Choices);
    }

    static void WriteMap(Utf8JsonWriter json, Key key)
    {
        WriteArray(json, "type", ["object", "null"]);
        json.WriteStartObject("additionalProperties");
        WriteText(json, key);
        json.WriteEndObject();
    }

    static void WriteList(Utf8JsonWriter json, Action writeItem)
    {
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        writeItem();
        json.WriteEndObject();
    }

    static void WriteEither(Utf8JsonWriter json, Action one, Action other)
    {
        json.WriteStartArray("anyOf");
        foreach (var write in (ReadOnlySpan<Action>)[one, other])
        {
            json.WriteStartObject();
            write();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteArray(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
