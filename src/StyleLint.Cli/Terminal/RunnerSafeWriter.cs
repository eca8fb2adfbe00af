using System.Text;

namespace StyleLint.Cli.Terminal;

/// <summary>
/// Keeps what a draft says from being obeyed by a GitHub Actions runner, which takes <c>::name::</c> at the beginning of a log line
/// and <c>##[name]</c> anywhere in it for commands: the second colon and the bracket are written out.
/// </summary>
/// <param name="inner">Where the text goes.</param>
sealed class RunnerSafeWriter(TextWriter inner) : TextWriter
{
    bool _isLineStart = true;
    char _last;
    char _lastButOne;

    TextWriter Runner => inner;

    /// <summary>Writes a command that a runner is meant to obey, on a line of its own.</summary>
    public static void WriteCommand(TextWriter output, string command) =>
        (output is RunnerSafeWriter safe ? safe.Runner : output).WriteLine(command);

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value)
    {
        if (value == ':' && _last == ':' && _isLineStart)
            inner.Write("\\u{3a}");
        else if (value == '[' && _last == '#' && _lastButOne == '#')
            inner.Write("\\u{5b}");
        else
            inner.Write(value);
        // The runner trims the line's beginning as .NET does.
        if (value is '\n' or '\r')
            _isLineStart = true;
        else if (value != ':' && !char.IsWhiteSpace(value))
            _isLineStart = false;
        (_lastButOne, _last) = (_last, value);
    }

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        foreach (var each in buffer)
            Write(each);
    }

    public override void Flush() => inner.Flush();
}
