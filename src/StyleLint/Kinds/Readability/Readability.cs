using System.Collections.Immutable;
using System.Globalization;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>How many years of school a draft asks for (Vale's <c>readability</c>).</summary>
sealed class Readability : IAnalyzer
{
    static readonly (string Name, Func<TextMeasure, double> Grade)[] Grades =
    [
        ("Gunning Fog", text => 0.4 * (text.Words / Sentences(text) + 100.0 * text.ComplexWords / text.Words)),
        ("Coleman-Liau", text => 5.88 * text.Characters / text.Words - 29.6 * Sentences(text) / text.Words - 15.8),
        ("Flesch-Kincaid", text => 0.39 * text.Words / Sentences(text) + 11.8 * text.SyllableCount / text.Words - 15.59),
        ("SMOG", text => 1.0430 * Math.Sqrt(text.PolysyllabicWords * 30.0 / Sentences(text)) + 3.1291),
        ("Automated Readability", text => 4.71 * text.Characters / text.Words + 0.5 * text.Words / Sentences(text) - 21.43),
    ];

    readonly ImmutableArray<Func<TextMeasure, double>> _metrics;
    readonly double _grade;

    Readability(ImmutableArray<Func<TextMeasure, double>> metrics, double grade)
    {
        _metrics = metrics;
        _grade = grade;
    }

    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } =
        new(
            "readability",
            "Flags a draft that asks for more years of school than its readers have.",
            [
                new("metrics", KeyType.TextList, "The formulas; of several, their mean counts.")
                {
                    IsRequired = true,
                    Choices = [.. Grades.Select(each => each.Name)],
                },
                new("grade", KeyType.Text, "The highest grade that is let pass.") { IsRequired = true },
                RuleAction.Key,
                Scope.Key,
            ],
            ["grade"],
            Compile
        )
        {
            IsOfVale = true,
        };

    public void Analyze(in Analysis analysis)
    {
        var text = analysis.Story.Measure;
        if (text.Words == 0)
            return;
        var grade = _metrics.Average(metric => metric(text));
        if (grade > _grade)
            analysis.Report(analysis.Draft.Source.LineSpan(0), [("grade", grade.ToString("F2", CultureInfo.InvariantCulture))]);
    }

    static double Sentences(TextMeasure text) => Math.Max(1, text.Sentences);

    static Loaded<IAnalyzer?> Compile(YamlMap map)
    {
        if (!double.TryParse(map.Text("grade"), CultureInfo.InvariantCulture, out var grade))
            return new(null, [new(map.Source, map["grade"]!.Span, "'grade' takes a number")]);
        var names = map.TextList("metrics").Select(name => name.Value).ToList();
        return new(
            new Readability(
                [.. Grades.Where(each => names.Contains(each.Name, StringComparer.OrdinalIgnoreCase)).Select(each => each.Grade)],
                grade
            ),
            []
        );
    }
}
