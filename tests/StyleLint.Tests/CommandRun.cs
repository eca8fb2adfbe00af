using System.Text;
using StyleLint.Cli;

namespace StyleLint.Tests;

/// <summary>One run of the command line, with nothing shared: in this process, or of the native program where one is named.</summary>
sealed record CommandRun(int Code, string Output, string Error)
{
    public static CommandRun In(string folder, string[] arguments, Func<Surroundings, Surroundings>? with = null, byte[]? input = null)
    {
        if (NativeProgram.Path is not null && with is null)
            return NativeProgram.Run(folder, arguments, input);
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
