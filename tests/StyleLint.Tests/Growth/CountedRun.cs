using System.Collections.Immutable;
using StyleLint.Benchmarks;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.Facts;
using StyleLint.Kinds;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Wire;
using StyleLint.Yaml;

namespace StyleLint.Tests.Growth;

/// <summary>Work that <see cref="StepCounter"/> runs in the rewritten engine.</summary>
static class CountedRun
{
    static readonly Lazy<ImmutableArray<Linter>> Linters = new(() =>
    {
        var archive = new WireMemory([.. Enumerable.Range(0, 20).Select(number => SampleWire.Make(number))]);
        return
        [
            .. new[] { null, "ap" }.Select(house => new Linter(
                AllOn(RuleSet.Of(house)),
                new(FactBook.Default, Check.Today) { Archive = archive }
            )),
        ];
    });

    internal static void Begin(ImmutableArray<string> methods) => Steps.Begin(methods.Length);

    internal static long[] Take() => Steps.Take();

    /// <summary>A check with every rule that ships, those that are off and those of a house too.</summary>
    internal static void Lint(string text, string path)
    {
        foreach (var linter in Linters.Value)
            _ = linter.Lint(SourceText.From(text, path));
    }

    /// <summary>A check of one story beside a table of people.</summary>
    internal static void WithTable(string table, string path)
    {
        var facts = table.Length == 0 ? FactBook.Default : FactBook.Load([SourceText.From(table, "desk/people.csv")]).Value;
        _ = new Linter(RuleSet.Default, new(facts, Check.Today)).Lint(SourceText.From(SampleDraft.Make(5_000), path));
    }

    internal static void Parse(string text, string path) => _ = Draft.Parse(SourceText.From(text, path));

    internal static void Mentions(string text, string path) => _ = Check.Read(text, path).Mentions;

    internal static void Yaml(string text, string path) => _ = YamlReader.Read(SourceText.From(text, path));

    internal static void Toml(string text, string path) => _ = TomlReader.Read(SourceText.From(text, path));

    internal static void Glob(string pattern, string path) => _ = Rules.Glob.Parse(pattern, out _)?.IsMatch(path);

    static RuleSet AllOn(RuleSet rules) =>
        new([.. rules.Rules.Select(rule => rule.Level == Severity.Off ? rule with { Level = Severity.Suggestion } : rule)]);
}
