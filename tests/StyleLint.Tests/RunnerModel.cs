using System.Text.RegularExpressions;

namespace StyleLint.Tests;

/// <summary>A command that a GitHub Actions runner would take from a log.</summary>
sealed record RunnerCommand(string Name, IReadOnlyDictionary<string, string> Properties, string Data);

/// <summary>How a GitHub Actions runner reads the lines of a log: <c>::name key=value::data</c> after any blanks, else <c>##[name
/// key=value;]data</c> anywhere.</summary>
static partial class RunnerModel
{
    public static List<RunnerCommand> Read(string log)
    {
        var commands = new List<RunnerCommand>();
        foreach (var line in LineEnd().Split(log))
        {
            if (Command().Match(line.TrimStart()) is { Success: true } command)
                commands.Add(new(command.Groups[1].Value, Properties(command.Groups[2].Value, ','), Plain(command.Groups[3].Value)));
            else if (Legacy().Match(line) is { Success: true } legacy)
                commands.Add(new(legacy.Groups[1].Value, Properties(legacy.Groups[2].Value, ';'), Plain(legacy.Groups[3].Value)));
        }

        return commands;
    }

    static Dictionary<string, string> Properties(string list, char mark) =>
        list.Split(mark, StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .Where(pair => pair.Length == 2)
            .ToDictionary(pair => pair[0].Trim(), pair => Plain(pair[1].Replace("%3A", ":").Replace("%2C", ",")));

    static string Plain(string text) => text.Replace("%0D", "\r").Replace("%0A", "\n").Replace("%25", "%");

    [GeneratedRegex("\r\n|\r|\n")]
    private static partial Regex LineEnd();

    [GeneratedRegex("^::([^ :]+)(?: (.*?))?::(.*)$", RegexOptions.Singleline)]
    private static partial Regex Command();

    [GeneratedRegex(@"##\[([^ \]]+)(?: ([^\]]*))?\](.*)$", RegexOptions.Singleline)]
    private static partial Regex Legacy();
}
