using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Text;
using StyleLint.Wire;
using StyleLint.Yaml;

namespace StyleLint.Rules;

/// <summary>One rule: one YAML file, compiled. Its page, help and tests are all read from here.</summary>
public sealed record Rule
{
    readonly Overtime _overtime = new();

    /// <summary>The keys that every rule's file may have, whatever its kind.</summary>
    public static ImmutableArray<Key> Keys => RuleKeys.Common;

    /// <summary>Its name: the path of its file.</summary>
    public required RuleId Id { get; init; }

    /// <summary>The way of checking it uses (<c>extends</c>).</summary>
    public required RuleKind Kind { get; init; }

    /// <summary>Which of its kind's checks it uses; the first unless it says otherwise.</summary>
    public Check Check
    {
        get => field ?? Kind.Checks[0];
        init;
    }

    /// <summary>The level of its findings before settings are applied.</summary>
    public required Severity Level { get; init; }

    /// <summary>What a finding says.</summary>
    public required Message Message { get; init; }

    /// <summary>Why a newsroom wants it; empty in rules without one.</summary>
    public string Why
    {
        get => field ?? (Late is { } late ? RuleText.Why(late.Value) : "");
        init;
    }

    /// <summary>Where to read more; null if the rule gives no link.</summary>
    public string? Link
    {
        get => field ?? (Late is { } late ? RuleText.Link(late.Value) : null);
        init;
    }

    /// <summary>Its examples, which are its tests.</summary>
    public ImmutableArray<Example> Examples
    {
        get => LateExamples.Value;
        init => LateExamples = new(value);
    }

    /// <summary>Vale's tests of it.</summary>
    public ImmutableArray<RuleTest> Tests { get; init; } = [];

    /// <summary>The most findings it reports in one draft; 0 for no limit (Vale's <c>limit</c>).</summary>
    public int Limit { get; init; }

    /// <summary>Its former names; a suppression or setting that uses one still works.</summary>
    public ImmutableArray<string> Formerly { get; init; } = [];

    /// <summary>Whether it checks any page, or only news stories.</summary>
    public bool ReportingOnly { get; init; }

    /// <summary>Its compiled check.</summary>
    public required IAnalyzer Analyzer { get; init; }

    /// <summary>Words without which it finds nothing; null if none are known.</summary>
    internal Literals? Required => (Analyzer as ISearcher)?.Required;

    /// <summary>Whether it checks the raw file.</summary>
    internal bool LooksAtFile => Analyzer is ISearcher { LooksAtFile: true };

    /// <summary>The file.</summary>
    public required SourceText Source { get; init; }

    /// <summary>
    /// Whether one of its patterns ran out of time twice. The rule is then off in all its copies, because it would cost every further draft
    /// as much.
    /// </summary>
    public bool IsOutOfTime => _overtime.IsOver;

    /// <summary>For a built-in rule, the file's keys except the examples, read on first use.</summary>
    internal Lazy<YamlMap>? Late { get; init; }

    internal Lazy<ImmutableArray<Example>> LateExamples { get; init; } = new([]);

    /// <summary>Switches the rule off; true for the first caller.</summary>
    internal bool RunOutOfTime() => _overtime.Begin();

    /// <summary>Whether a name, as somebody wrote it, is this rule's own or a former one, compared as in
    /// <see cref="RuleId.IsCalled"/>.</summary>
    public bool IsCalled(string name) => Id.IsCalled(name) || WasCalled(name);

    /// <summary>Whether a name, as somebody wrote it, means this rule's family (<c>dates</c>; for a Vale rule its style,
    /// <c>write-good</c>), or a former one.</summary>
    public bool IsOfFamily(string name)
    {
        if (Id.IsOfFamily(name))
            return true;
        foreach (var former in Formerly)
        {
            if (new RuleId(former).IsOfFamily(name))
                return true;
        }

        return false;
    }

    /// <summary>Whether a name, as somebody wrote it, is a former name of this rule.</summary>
    internal bool WasCalled(string name)
    {
        foreach (var former in Formerly)
        {
            if (RuleId.SameName(former, name))
                return true;
        }

        return false;
    }
}

/// <summary>What a rule's copies share: whether it has run out of time. Any thread may set it.</summary>
sealed class Overtime
{
    int _isOver;

    internal bool IsOver => Volatile.Read(ref _isOver) != 0;

    internal bool Begin() => Interlocked.Exchange(ref _isOver, 1) == 0;
}

/// <summary>One example of a rule.</summary>
/// <param name="Span">Where it is in the rule's file.</param>
/// <param name="Bad">A draft that breaks the rule; null in a good example.</param>
/// <param name="Good">A draft that doesn't; null in a bad example.</param>
/// <param name="Fixed">For a bad example, the results of its fixes; empty if there are none.</param>
/// <param name="Given">The circumstances in which it is read.</param>
public sealed record Example(TextSpan Span, string? Bad, string? Good, ImmutableArray<string> Fixed, Given Given);

/// <summary>The circumstances of an example.</summary>
/// <param name="Date">Publication date.</param>
/// <param name="Now">The day of the check.</param>
/// <param name="Path">The file's name, which decides its format.</param>
/// <param name="Facts">People and offices, written as in a facts file; they override the others.</param>
/// <param name="Wire">The stories of the wire archive; null for no archive.</param>
public sealed record Given(
    DateOnly? Date = null,
    DateOnly? Now = null,
    string? Path = null,
    YamlMap? Facts = null,
    ImmutableArray<WireStory>? Wire = null
);
