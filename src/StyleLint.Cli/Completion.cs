using System.Collections.Immutable;
using McMaster.Extensions.CommandLineUtils;

namespace StyleLint.Cli;

/// <summary>What a shell may offer for an unfinished command line, from the commands and options of help and parser.</summary>
/// <param name="rules">The rules and families there are, each with what it says; asked for when one may be named.</param>
sealed class Completion(Func<IEnumerable<(string Word, string Says)>> rules)
{
    /// <summary>In place of words: let the shell offer files.</summary>
    internal const string Files = ":files";

    /// <summary>In place of words: let the shell offer folders.</summary>
    internal const string Folders = ":folders";

    /// <summary>The words that may stand last.</summary>
    /// <param name="app">The program.</param>
    /// <param name="words">What stands behind the program's name, up to the cursor; the last is begun or empty.</param>
    public ImmutableArray<(string Word, string Says)> Of(CommandLineApplication app, IReadOnlyList<string> words)
    {
        var command = app;
        CommandOption? open = null;
        var takesOptions = true;
        foreach (var word in words.SkipLast(1))
        {
            if (open is not null)
                open = null;
            else if (word == "--")
                takesOptions = false;
            else if (takesOptions && word.StartsWith('-'))
                open = Option(command, word) is { OptionType: CommandOptionType.MultipleValue or CommandOptionType.SingleValue } option
                    ? option
                    : null;
            else if (command.Commands.FirstOrDefault(each => each.Name == word) is { } inner)
                command = inner;
        }

        var last = words.Count > 0 ? words[^1] : "";
        if (open is not null)
            return Begun(last, Values(open));
        if (!takesOptions || !last.StartsWith('-'))
            return Begun(last, Arguments(command));
        return last.IndexOf('=') is > 0 and var cut && Option(command, last[..cut]) is { } named
            ? Begun(last, Values(named).Select(value => value.Word[0] == ':' ? value : ($"{last[..cut]}={value.Word}", value.Says)))
            : Begun(
                last,
                command.GetOptions().Where(each => each.ShowInHelpText).Select(each => ($"--{each.LongName}", each.Description ?? ""))
            );
    }

    static CommandOption? Option(CommandLineApplication command, string written) =>
        command.GetOptions().FirstOrDefault(each => written == $"--{each.LongName}" || written == $"-{each.ShortName}");

    static ImmutableArray<(string Word, string Says)> Begun(string start, IEnumerable<(string Word, string Says)> words) =>
        [.. words.Where(each => each.Word[0] == ':' || each.Word.StartsWith(start, StringComparison.Ordinal))];

    IEnumerable<(string Word, string Says)> Arguments(CommandLineApplication command) =>
        command.Commands.Count > 0
            ? command.Commands.Select(each => (each.Name!, each.Description ?? ""))
            : command.Arguments.SelectMany(each => Values(each.Name ?? ""));

    IEnumerable<(string Word, string Says)> Values(CommandOption option) =>
        option is ChoiceOption { Choices: var choices } ? choices.Select(choice => (choice, "")) : Values(option.ValueName ?? "");

    // What help calls a value says what it names.
    IEnumerable<(string Word, string Says)> Values(string name) =>
        name switch
        {
            "RULE" or "RULE|KIND" => rules(),
            "RULE ARCHIVE" => rules().Append((Files, "")),
            "SHELL" => Shells.Names.Select(shell => (shell, "")),
            "FILE" or "PATH" or "DRAFT" or "DRAFT STORY" or "NAME" => [(Files, "")],
            "DIR" or "FOLDER" or "ARCHIVE" or "FROM TO" => [(Folders, "")],
            _ => [],
        };
}
