using System.Collections.Immutable;
using System.Globalization;
using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>A formula over the counts of a draft (Vale's <c>metric</c>).</summary>
sealed class Metric : IAnalyzer
{
    readonly string _formula;
    readonly string _condition;

    Metric(string formula, string condition)
    {
        _formula = formula;
        _condition = condition;
    }

    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } =
        new(
            "metric",
            "Flags a draft whose length, words or headings come to a number that a formula names.",
            [
                new(
                    "formula",
                    KeyType.Text,
                    "What is worked out, from words, sentences, paragraphs, characters, syllables, complex_words, long_words, "
                        + "polysyllabic_words, heading.h1 to heading.h6, list, blockquote and pre."
                )
                {
                    IsRequired = true,
                },
                new("condition", KeyType.Text, "When that is flagged: `> 8`.") { IsRequired = true },
                RuleAction.Key,
                Scope.Key,
            ],
            ["value"],
            Compile
        )
        {
            IsOfVale = true,
        };

    public void Analyze(in Analysis analysis)
    {
        var values = Values(analysis.Story);
        if (values["words"] == 0)
            return;
        var value = Formula.Evaluate(_formula, values);
        if (Holds(value, _condition, values))
            analysis.Report(analysis.Draft.Source.LineSpan(0), [("value", value.ToString("F2", CultureInfo.InvariantCulture))]);
    }

    static bool Holds(double value, string condition, Dictionary<string, double> values) =>
        Formula.Evaluate($"{value.ToString("F6", CultureInfo.InvariantCulture)} {condition}", values) != 0;

    static Dictionary<string, double> Values(Story story)
    {
        var measure = story.Measure;
        var values = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["words"] = measure.Words,
            ["sentences"] = measure.Sentences,
            ["paragraphs"] = measure.Paragraphs,
            ["characters"] = measure.Characters,
            ["syllables"] = measure.SyllableCount,
            ["complex_words"] = measure.ComplexWords,
            ["long_words"] = measure.LongWords,
            ["polysyllabic_words"] = measure.PolysyllabicWords,
            ["list"] = Count(story, PassageKind.ListItem),
            ["blockquote"] = Count(story, PassageKind.BlockQuote),
            ["pre"] = Fences(story.Draft.Source.Text),
        };
        for (var level = 1; level <= 6; level++)
            values[$"heading_h{level}"] = Count(story, PassageKind.Heading, level);
        return values;
    }

    static int Count(Story story, PassageKind kind, int? level = null)
    {
        var count = 0;
        foreach (var passage in story.Draft.Passages)
            count += passage.Kind == kind && (level is null || passage.Level == level) ? 1 : 0;
        return count;
    }

    // Blocks of code are no passages of the page; those between fences are counted by their fences.
    static int Fences(string text)
    {
        var fences = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
            fences += line.TrimStart() is var start && (start.StartsWith("```") || start.StartsWith("~~~")) ? 1 : 0;
        return fences / 2;
    }

    static Loaded<IAnalyzer?> Compile(YamlMap map)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var formula = (map.Text("formula") ?? "").Replace("heading.h", "heading_h").Trim();
        var condition = map.Text("condition") ?? "";
        // Any draft will do to see whether it can be worked out at all.
        var values = Values(new(Draft.Parse(SourceText.From("A word.")), Facts.FactBook.Empty, DateOnly.MinValue));
        Try("formula", () => Formula.Evaluate(formula, values));
        Try("condition", () => Formula.Evaluate("1.0 " + condition, values));
        return problems.Count > 0 ? new(null, problems.ToImmutable()) : new(new Metric(formula, condition), []);

        void Try(string key, Action evaluate)
        {
            try
            {
                evaluate();
            }
            catch (FormatException error)
            {
                problems.Add(new(map.Source, map[key]!.Span, $"this {key} cannot be worked out: {error.Message}"));
            }
        }
    }
}
