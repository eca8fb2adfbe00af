using System.Text.Json;
using StyleLint.Kinds;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.LanguageServer;

/// <summary>What may be written next: keys and values in the newsroom's files, names of rules where a draft lets them pass.</summary>
static class Completion
{
    // The protocol's kinds.
    const int Property = 10;
    const int Value = 12;

    public static void Write(Utf8JsonWriter json, Reading reading, Question question)
    {
        json.WriteStartArray();
        if (question.Offset(reading.Source) is { } offset)
        {
            var (items, word) = reading.Role == FileRole.Draft ? InDraft(reading, offset) : InYaml(reading, offset);
            foreach (var item in items)
                Write(json, item, word, reading, question.Client);
        }

        json.WriteEndArray();
    }

    static (IEnumerable<Item> Items, TextSpan Word) InDraft(Reading reading, int offset)
    {
        var line = reading.Source.LineSpan(reading.Source.PositionAt(offset).Line);
        var before = reading.Source.Slice(TextSpan.FromBounds(line.Start, offset));
        var asks = before.LastIndexOf("style-lint-disable") is var comment and >= 0 ? before[comment..] : before.LastIndexOf("disable:") is var field and >= 0
            && reading.Story!.Draft.Header.Span.Contains(line.Start) ? before[field..] : default;
        // The name ends where the reason begins.
        if (asks.IsEmpty || !asks.Contains(' ') || asks.Contains(" -- ", StringComparison.Ordinal) || asks.Contains('"'))
            return ([], default);
        var word = asks.Length - 1 - asks.LastIndexOfAny(" {,");
        return (Rules(reading, families: false), new(offset - word, word));
    }

    static (IEnumerable<Item> Items, TextSpan Word) InYaml(Reading reading, int offset)
    {
        var place = YamlPlace.At(reading.Source, offset);
        var keys = Authoring.Keys(reading);
        Key? holder = null;
        foreach (var name in place.Path)
        {
            holder = keys.FirstOrDefault(key => key.Name == name);
            if (holder is null)
                return ([], default);
            keys = holder.Keys;
        }

        if (place.Key is { } written)
            return (holder is { Type: KeyType.TextMap } ? Choices(holder) : Values(reading, keys.FirstOrDefault(key => key.Name == written), place), WordOf(reading, written, place));
        if (holder is { Name: "levels" })
            return (Rules(reading, families: true).Select(item => item with { Insert = item.Label + ": " }), place.Word);
        if (holder is { Type: KeyType.TextList })
            return (Values(reading, holder, place), place.Word);
        return (keys.Where(key => !place.Keys.Contains(key.Name)).Select(KeyItem), place.Word);
    }

    // A placeholder begins at its brace, within the message.
    static TextSpan WordOf(Reading reading, string key, YamlPlace place)
    {
        if (key != "message" || reading.Source.Slice(place.Word).LastIndexOf('{') is not (var brace and >= 0))
            return place.Word;
        return TextSpan.FromBounds(place.Word.Start + brace, place.Word.End);
    }

    static IEnumerable<Item> Values(Reading reading, Key? key, YamlPlace place) => (reading.Role, key) switch
    {
        (_, null) => [],
        (FileRole.Rule, { Name: "extends" }) => RuleKinds.All.Select(kind => new Item(kind.Name, Value, kind.Summary)),
        (FileRole.Rule, { Name: "message" }) when reading.Source.Slice(place.Word).Contains('{') =>
            (Authoring.KindOf(reading.Source)?.Placeholders ?? []).Select(name => new Item($"{{{name}}}", Value, "Filled in with each finding.")),
        (FileRole.Settings, { Name: "rule" }) => Rules(reading, families: true),
        (FileRole.Facts, { Name: "office" }) => reading.Desk.Linter.Knowledge.Facts.OfficeNames.Select(name => new Item(name, Value, "")),
        (FileRole.Facts, { Name: "country" }) => reading.Desk.Linter.Knowledge.Facts.CountryNames.Select(name => new Item(name, Value, "")),
        (_, { Type: KeyType.Flag }) => [new("true", Value, key.Summary), new("false", Value, key.Summary)],
        _ => Choices(key),
    };

    static IEnumerable<Item> Choices(Key key) => key.Choices.Select(choice => new Item(choice, Value, key.Summary));

    static IEnumerable<Item> Rules(Reading reading, bool families)
    {
        var rules = reading.Desk.Linter.Rules;
        return RuleNames.All(rules.Rules, families).Select(name => new Item(name, Value, rules.Find(name)?.Message.Template.Trim() ?? ""));
    }

    static Item KeyItem(Key key) => new(key.Name, Property, Authoring.Describe(key))
    {
        Insert = key.Type is KeyType.Map or KeyType.MapList or KeyType.TextMap ? key.Name + ":" : key.Name + ": ",
    };

    static void Write(Utf8JsonWriter json, Item item, TextSpan word, Reading reading, Client client)
    {
        json.WriteStartObject();
        json.WriteString("label", item.Label);
        json.WriteNumber("kind", item.Kind);
        if (item.Says.Length > 0)
        {
            json.WriteStartObject("documentation");
            json.WriteString("kind", "markdown");
            json.WriteString("value", item.Says);
            json.WriteEndObject();
        }

        json.WriteStartObject("textEdit");
        json.WriteRange("range", reading.Source, word, client.Encoding);
        json.WriteString("newText", item.Insert ?? item.Label);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    sealed record Item(string Label, int Kind, string Says)
    {
        public string? Insert { get; init; }
    }
}
