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

    /// <summary>What of its kind it checks; the kind's first where nothing else is said.</summary>
    public Check Check
    {
        get => field ?? Kind.Checks[0];
        init;
    }

    /// <summary>How much its findings weigh, before settings.</summary>
    public required Severity Level { get; init; }

    /// <summary>What a finding says.</summary>
    public required Message Message { get; init; }

    /// <summary>Why a newsroom wants it; empty in rules without one.</summary>
    public string Why
    {
        get => field ?? (Late is { } late ? RuleText.Why(late.Value) : "");
        init;
    }

    /// <summary>Where to read more; null where the rule names nothing.</summary>
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

    /// <summary>Its names of former times; a suppression or setting that uses one still works.</summary>
    public ImmutableArray<string> Formerly { get; init; } = [];

    /// <summary>Whether it looks at any page, or only at pages that are reporting.</summary>
    public bool ReportingOnly { get; init; }

    /// <summary>Its check, compiled.</summary>
    public required IAnalyzer Analyzer { get; init; }

    /// <summary>Words without which it finds nothing; null where none are known.</summary>
    internal Literals? Required => (Analyzer as ISearcher)?.Required;

    /// <summary>Whether it looks at the file as it stands there.</summary>
    internal bool LooksAtFile => Analyzer is ISearcher { LooksAtFile: true };

    /// <summary>The file.</summary>
    public required SourceText Source { get; init; }

    /// <summary>
    /// Whether a pattern of it ran out of its time, of the second helping too: it is off from then on, in every copy of the rule, for it
    /// would cost each further draft as much.
    /// </summary>
    public bool IsOutOfTime => _overtime.IsOver;

    /// <summary>The file's keys but for the examples, of a rule that ships: read when something of them is asked for.</summary>
    internal Lazy<YamlMap>? Late { get; init; }

    internal Lazy<ImmutableArray<Example>> LateExamples { get; init; } = new([]);

    /// <summary>Switches the rule off; true for the first who does.</summary>
    internal bool RunOutOfTime() => _overtime.Begin();

    /// <summary>Whether a name that somebody wrote means this rule: its own or a former one, as <see cref="RuleId.IsCalled"/> compares
    /// them.</summary>
    public bool IsCalled(string name) => Id.IsCalled(name) || WasCalled(name);

    /// <summary>Whether a name that somebody wrote means the family of this rule (<c>dates</c>; of a Vale rule its style,
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

    /// <summary>Whether a name that somebody wrote is a former one of this rule.</summary>
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

/// <summary>What the copies of a rule share: whether its time is over. Any thread may say so.</summary>
sealed class Overtime
{
    int _isOver;

    internal bool IsOver => Volatile.Read(ref _isOver) != 0;

    internal bool Begin() => Interlocked.Exchange(ref _isOver, 1) == 0;
}

/// <summary>One example of a rule.</summary>
/// <param name="Span">Where it stands in the rule's file.</param>
/// <param name="Bad">A draft that breaks the rule; null in a good example.</param>
/// <param name="Good">A draft that keeps it; null in a bad one.</param>
/// <param name="Fixed">For a bad one, what its fixes make of it; empty where it has none.</param>
/// <param name="Given">The world it is read in.</param>
public sealed record Example(TextSpan Span, string? Bad, string? Good, ImmutableArray<string> Fixed, Given Given);

/// <summary>What an example takes for granted.</summary>
/// <param name="Date">Publication date.</param>
/// <param name="Now">The day of the check.</param>
/// <param name="Path">The file's name; decides how it is read.</param>
/// <param name="Facts">People and offices, written as in a facts file; put over the others.</param>
/// <param name="Wire">The stories of the wire archive; null for no archive.</param>
public sealed record Given(
    DateOnly? Date = null,
    DateOnly? Now = null,
    string? Path = null,
    YamlMap? Facts = null,
    ImmutableArray<WireStory>? Wire = null
);
