using System.Text;
using StyleLint.Cli;

namespace StyleLint.Tests;

/// <summary>One run of the command line, in this process, with nothing shared.</summary>
sealed record CommandRun(int Code, string Output, string Error)
{
    public static CommandRun In(string folder, string[] arguments, Func<Surroundings, Surroundings>? with = null, byte[]? input = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var around = new Surroundings(folder, new MemoryStream(input ?? []), output, error) { Today = () => new(2026, 2, 3) };
        var code = Program.Run(arguments, with?.Invoke(around) ?? around);
        return new(code, output.ToString(), error.ToString());
    }

    /// <summary>Everything a user sees, for snapshots.</summary>
    public override string ToString()
    {
        var seen = new StringBuilder(Output);
        if (Error.Length > 0)
            seen.Append("--- stderr\n").Append(Error);
        return seen.Append("--- exit ").Append(Code).ToString();
    }
}
