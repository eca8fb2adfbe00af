using System.Text.Json;
using StyleLint.Kinds;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.LanguageServer;

/// <summary>What may be written next: keys and values in the newsroom's files, rule names in a draft's suppressions.</summary>
static class Completion
{
    // The protocol's kinds.
    const int Property = 10;
    const int Value = 12;

    /// <summary>The feature.</summary>
    public static Feature Feature { get; } =
        new("textDocument/completion", "completionProvider", Write, json =>
            json.WriteTexts("triggerCharacters", [" ", ":", "/", "{", "-"])
        );

    static void Write(Utf8JsonWriter json, Insight insight, Question question)
    {
        json.WriteStartArray();
        if (question.Offset(insight.Source) is { } offset)
        {
            var (items, word) = insight.Role == FileRole.Draft ? InDraft(insight, offset) : InYaml(insight, offset);
            foreach (var item in items)
                Write(json, item, word, insight, question.Client);
        }

        json.WriteEndArray();
    }

    static (IEnumerable<Item> Items, TextSpan Word) InDraft(Insight insight, int offset)
    {
        var line = insight.Source.LineSpan(insight.Source.PositionAt(offset).Line);
        var before = insight.Source.Slice(TextSpan.FromBounds(line.Start, offset));
        var asks =
            before.LastIndexOf("style-lint-disable") is var comment and >= 0 ? before[comment..]
            : before.LastIndexOf("disable:") is var field and >= 0 && insight.Story!.Draft.Header.Span.Contains(line.Start)
                ? before[field..]
            : default;
        // The name ends where the reason begins.
        if (asks.IsEmpty || !asks.Contains(' ') || asks.Contains(" -- ", StringComparison.Ordinal) || asks.Contains('"'))
            return ([], default);
        var word = asks.Length - 1 - asks.LastIndexOfAny(" {,");
        return (Rules(insight, families: false), new(offset - word, word));
    }

    static (IEnumerable<Item> Items, TextSpan Word) InYaml(Insight insight, int offset)
    {
        var place = YamlPlace.At(insight.Source, offset);
        var keys = Authoring.Keys(insight);
        Key? holder = null;
        foreach (var name in place.Path)
        {
            holder = keys.FirstOrDefault(key => key.Name == name);
            if (holder is null)
                return ([], default);
            keys = holder.Keys;
        }

        if (place.Key is { } written)
            return (
                holder is { Type: KeyType.TextMap }
                    ? Choices(holder)
                    : Values(insight, keys.FirstOrDefault(key => key.Name == written), place),
                WordOf(insight, written, place)
            );
        if (holder is { Name: "levels" })
            return (Rules(insight, families: true).Select(item => item with { Insert = item.Label + ": " }), place.Word);
        if (holder is { Type: KeyType.TextList })
            return (Values(insight, holder, place), place.Word);
        return (keys.Where(key => !place.Keys.Contains(key.Name)).Select(KeyItem), place.Word);
    }

    // A placeholder begins at its brace, within the message.
    static TextSpan WordOf(Insight insight, string key, YamlPlace place)
    {
        if (key != "message" || insight.Source.Slice(place.Word).LastIndexOf('{') is not (var brace and >= 0))
            return place.Word;
        return TextSpan.FromBounds(place.Word.Start + brace, place.Word.End);
    }

    static IEnumerable<Item> Values(Insight insight, Key? key, YamlPlace place) =>
        (insight.Role, key) switch
        {
            (_, null) => [],
            (FileRole.Rule, { Name: "extends" }) => RuleKinds.All.Select(kind => new Item(kind.Name, Value, kind.Summary)),
            (FileRole.Rule, { Name: "message" }) when insight.Source.Slice(place.Word).Contains('{') => Placeholders(insight.Source)
                .Select(name => new Item($"{{{name}}}", Value, "Filled in for each finding.")),
            (FileRole.Rule, { IsRequired: true }) when RuleDraft.KindOf(insight.Source) is { } kind && kind.ChosenBy == key.Name =>
                kind.Checks.Select(check => new Item(check.Name, Value, check.Summary)),
            (FileRole.Settings, { Name: "rule" }) => Rules(insight, families: true),
            (FileRole.Facts, { Name: "office" }) => insight.Desk.Linter.Knowledge.Facts.OfficeNames.Select(name => new Item(
                name,
                Value,
                ""
            )),
            (FileRole.Facts, { Name: "country" }) => insight.Desk.Linter.Knowledge.Facts.CountryNames.Select(name => new Item(
                name,
                Value,
                ""
            )),
            (_, { Type: KeyType.Flag }) => [new("true", Value, key.Summary), new("false", Value, key.Summary)],
            _ => Choices(key),
        };

    // The check's placeholders; those of every check if none is chosen yet.
    static IEnumerable<string> Placeholders(SourceText source)
    {
        if (RuleDraft.KindOf(source) is not { } kind)
            return [];
        return RuleDraft.CheckOf(source, kind) is { } check
            ? check.Placeholders
            : kind.Checks.SelectMany(each => each.Placeholders).Distinct();
    }

    static IEnumerable<Item> Choices(Key key) => key.Choices.Select(choice => new Item(choice, Value, key.Summary));

    static IEnumerable<Item> Rules(Insight insight, bool families)
    {
        var rules = insight.Desk.Linter.Rules;
        return RuleNames.All(rules.Rules, families).Select(name => new Item(name, Value, rules.Find(name)?.Message.Template.Trim() ?? ""));
    }

    static Item KeyItem(Key key) =>
        new(key.Name, Property, Authoring.Describe(key))
        {
            Insert = key.Type is KeyType.Map or KeyType.MapList or KeyType.TextMap ? key.Name + ":" : key.Name + ": ",
        };

    static void Write(Utf8JsonWriter json, Item item, TextSpan word, Insight insight, Client client)
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
        json.WriteRange("range", insight.Source, word, client.Encoding);
        json.WriteString("newText", item.Insert ?? item.Label);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    sealed record Item(string Label, int Kind, string Says)
    {
        public string? Insert { get; init; }
    }
}
