using McMaster.Extensions.CommandLineUtils;
using StyleLint.Cli.Terminal;
using StyleLint.Workspace;

namespace StyleLint.Cli.Commands;

/// <summary><c>style-lint completion</c>: the script that makes a shell complete commands, options and rules.</summary>
static class CompletionCommand
{
    public static void Add(CommandLineApplication app, Surroundings around) => app.Command("completion", command =>
        {
            command.Description = "Print the script that lets your shell complete commands, options, rules and files.";
            var shell = command.Argument("SHELL", $"{string.Join(", ", Shells.Names)}.");
            command.ExtendedHelpText = """
                Examples:
                  source <(style-lint completion bash)
                  style-lint completion zsh > ~/.zfunc/_style-lint
                  style-lint completion fish > ~/.config/fish/completions/style-lint.fish
                  style-lint completion powershell >> $PROFILE
                """;
            command.OnExecute(() =>
            {
                var name = shell.Value ?? throw new CannotRunException($"name your shell: {string.Join(", ", Shells.Names)}");
                around.Output.WriteLine(Cli.Choices.Among("shell", name, Shells.All).ReplaceLineEndings("\n"));
                return ExitCode.Clean;
            });
        });

    /// <summary>Answers a shell: one word a line, behind a tab what help says of it.</summary>
    public static int Answer(CommandLineApplication app, IReadOnlyList<string> words, Surroundings around)
    {
        foreach (var (word, says) in new Completion(() => Rules(around)).Of(app, Joined(words)))
            around.Output.WriteLine($"{Printable.Text(word)}\t{Printable.Line(says)}");
        return ExitCode.Clean;
    }

    // Bash hands on "--format=json" as three words.
    static List<string> Joined(IReadOnlyList<string> words)
    {
        var joined = new List<string>();
        foreach (var word in words)
        {
            if (joined.Count > 0 && (word == "=" || joined[^1].EndsWith('=')) && joined[^1].StartsWith("--", StringComparison.Ordinal))
                joined[^1] += word;
            else
                joined.Add(word);
        }

        return joined;
    }

    static IEnumerable<(string Word, string Says)> Rules(Surroundings around)
    {
        var rules = new Newsroom(new(around.Folder, around.Today()), (_, _) => { }).For(around.Folder).Linter.Rules.Rules;
        var says = rules.ToDictionary(rule => rule.Id.Name, rule => rule.Message.Template, StringComparer.Ordinal);
        return RuleNames.All(rules, families: true).Select(name => (name, says.GetValueOrDefault(name) ?? ""));
    }
}
