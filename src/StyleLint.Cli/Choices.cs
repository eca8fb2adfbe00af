using System.Globalization;
using McMaster.Extensions.CommandLineUtils;
using StyleLint.Diagnostics;
using StyleLint.Workspace;
using StyleLint.Yaml;

namespace StyleLint.Cli;

/// <summary>Reads the values of options; a wrong one is one clear line.</summary>
static class Choices
{
    static readonly (string Name, Severity Level)[] Levels =
    [
        ("error", Severity.Error),
        ("warning", Severity.Warning),
        ("suggestion", Severity.Suggestion),
    ];

    /// <summary>The names of the levels, the gravest first.</summary>
    public static IEnumerable<string> LevelNames => Levels.Select(each => each.Name);

    /// <summary>The one value of an option; null where it is not given.</summary>
    public static string? One(CommandOption option) =>
        option.Values.Count switch
        {
            0 => null,
            1 => option.Values[0],
            _ => throw new CannotRunException($"--{option.LongName} was given {option.Values.Count} times; give it once"),
        };

    /// <summary>All paths of a command: those before <c>--</c> and those after it.</summary>
    public static string[] Paths(CommandLineApplication command, CommandArgument argument) =>
        [.. argument.Values.OfType<string>(), .. command.RemainingArguments];

    /// <summary>A level.</summary>
    public static Severity Level(CommandOption option, Severity otherwise) =>
        One(option) is { } name
            ? Among(option.LongName!, name, Levels.ToDictionary(each => each.Name, each => each.Level, StringComparer.Ordinal))
            : otherwise;

    /// <summary>A date, YYYY-MM-DD.</summary>
    public static DateOnly? Date(CommandOption option)
    {
        if (One(option) is not { } text)
            return null;
        return Day(text) ?? throw new CannotRunException($"--{option.LongName} {text}: not a date; write YYYY-MM-DD");
    }

    /// <summary>A day written YYYY-MM-DD; null where it is none.</summary>
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A number of at least 1.</summary>
    public static int? Count(CommandOption option)
    {
        if (One(option) is not { } text)
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1
            ? number
            : throw new CannotRunException($"--{option.LongName} {text}: not a number of 1 or more");
    }

    /// <summary>What an option with an optional value asks for: <paramref name="plain"/> where it stands alone, null where it is not
    /// given.</summary>
    public static T? Optional<T>(CommandOption option, T plain, string name, T named)
        where T : struct =>
        !option.HasValue() ? null
        : option.Value() is not { } value ? plain
        : Among(option.LongName!, value, new Dictionary<string, T>(StringComparer.Ordinal) { [name] = named });

    /// <summary>One of several by its name.</summary>
    public static T Among<T>(string option, string name, IReadOnlyDictionary<string, T> choices)
    {
        if (choices.TryGetValue(name, out var choice))
            return choice;
        throw new CannotRunException(
            YamlSchema.Nearest(name, choices.Keys) is { } near
                ? $"--{option} {name}: did you mean {near}?"
                : $"--{option} {name}: choose one of {string.Join(", ", choices.Keys)}"
        );
    }
}
