using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using StyleLint.Docs;
using StyleLint.Kinds;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Tests;

public class JsonSchemaTests
{
    static readonly Dictionary<string, JsonSchema> Schemas = JsonSchemas.All.ToDictionary(
        each => each.Key,
        each => JsonSchema.FromText(each.Value())
    );

    [Theory]
    [InlineData("settings", "levels: { dates: off }")]
    [InlineData("settings", "house: reuters\nspelling: british\noverrides: [{ files: [a/**], evergreen: yes }]")]
    [InlineData("settings", "levls: { dates: off }", false)]
    [InlineData("settings", "levels: { dates: loud }", false)]
    [InlineData("settings", "suppress: [{ rule: dates/undated, files: [a.md] }]", false)]
    [InlineData("facts", "known-until: 2026-01-01\npeople: [{ name: Ada Obi, tenures: [{ office: mayor, from: 2020-01-01 }] }]")]
    [InlineData("facts", "known-until: January\n", false)]
    [InlineData("facts", "people: [{ forms: [Ada] }]", false)]
    [InlineData("rule", "extends: existence\nmessage: m\ntokens: [very]")]
    [InlineData("rule", "extends: existence\ntokens: [very]", false)]
    [InlineData("rule", "extends: date-agreement\nmessage: m\ncheck: weekday")]
    [InlineData("rule", "extends: date-agreement\nmessage: m\ncheck: wekday", false)]
    [InlineData("rule", "extends: date-agreement\nmessage: m", false)]
    [InlineData("rule", "extends: agency-credit\nmessage: m\ncheck: mixed\ndashes: [a]", false)]
    [InlineData("rule", "extends: Desk.Base\nmessage: m\nwhatever: 1")]
    public void A_schema_takes_what_StyleLint_takes(string schema, string yaml, bool isRight = true) =>
        Assert.Equal(isRight, Holds(schema, yaml));

    [Fact]
    public void Every_rule_that_ships_and_every_rule_of_a_page_holds()
    {
        var rules = RuleSet().Concat(RuleKinds.All.SelectMany(kind => KindPage.Rules(kind))).ToList();
        Assert.True(rules.Count > 200);
        Assert.All(rules, rule => Assert.True(Holds("rule", rule), rule));

        static IEnumerable<string> RuleSet() =>
            Directory
                .EnumerateFiles(Path.Combine(HouseTests.Root(), "rules"), "*.yml", SearchOption.AllDirectories)
                .Where(file => !file.Contains("facts", StringComparison.Ordinal) && !file.Contains("houses", StringComparison.Ordinal))
                .Select(File.ReadAllText);
    }

    [Fact]
    public void The_example_of_the_settings_page_holds()
    {
        var page = SettingsPage.Make();
        Assert.True(Holds("settings", page.Split("```yaml\n")[1].Split("```")[0]));
        var settings = Rules.Settings.Load(SourceText.From(page.Split("```yaml\n")[1].Split("```")[0], "style-lint.yml"));
        Assert.Empty(settings.Problems);
    }

    static bool Holds(string schema, string yaml) =>
        Schemas[schema].Evaluate(JsonSerializer.SerializeToElement(Json(YamlReader.Read(SourceText.From(yaml)).Value!))).IsValid;

    // As an editor's YAML server reads it.
    static JsonNode? Json(YamlNode node) =>
        node switch
        {
            YamlMap map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key.Value, Json(entry.Value)))),
            YamlSequence list => new JsonArray([.. list.Items.Select(Json)]),
            YamlScalar { IsNull: true } => null,
            YamlScalar { Value: "true" } => true,
            YamlScalar { Value: "false" } => false,
            YamlScalar { Value: var value } when int.TryParse(value, out var number) => number,
            YamlScalar scalar => scalar.Value,
            _ => null,
        };
}
