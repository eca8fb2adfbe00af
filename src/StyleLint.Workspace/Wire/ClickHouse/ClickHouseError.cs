using System.Globalization;

namespace StyleLint.Workspace.Wire.ClickHouse;

/// <summary>What ClickHouse says when it fails.</summary>
/// <param name="Code">Its number, the same in all versions.</param>
/// <param name="Text">Its words, on one line.</param>
sealed record ClickHouseError(int Code, string Text)
{
    /// <summary>Bytes of an answer beyond which there is nothing but where in the server it happened.</summary>
    public const int LongestText = 8 * 1024;

    const int MostShown = 300;

    // How a server says what another one lacks.
    const string NoTable = "There is no table";

    // The numbers of ErrorCodes.cpp that mean something to whoever runs the linter.
    const int EndOfFile = 32;
    const int UnknownTable = 60;
    const int UnknownDatabase = 81;
    const int CannotReadFromSocket = 95;
    const int CannotWriteToSocket = 96;
    const int TimeoutExceeded = 159;
    const int TooSlow = 160;
    const int ReadOnly = 164;
    const int UnknownUser = 192;
    const int WrongPassword = 193;
    const int RequiredPassword = 194;
    const int SocketTimeout = 209;
    const int NetworkError = 210;
    const int AllConnectionTriesFailed = 279;
    const int AccessDenied = 497;
    const int AuthenticationFailed = 516;

    /// <summary>Reads <c>Code: 60. DB::Exception: Table … (version …)</c> or, of old servers, <c>Code: 60, e.displayText() = DB::Exception:
    /// Table …, e.what() = …</c>; null where a text is neither.</summary>
    public static ClickHouseError? Read(string answer)
    {
        const string Start = "Code: ";
        const string Words = "Exception: ";
        if (!answer.StartsWith(Start, StringComparison.Ordinal))
            return null;
        var number = answer.AsSpan(Start.Length);
        var end = number.IndexOfAnyExceptInRange('0', '9');
        if (end <= 0 || !int.TryParse(number[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            return null;
        // Of an error of another server, or of several tries, the last line with words says what happened.
        var line = answer
            .Split('\n')
            .LastOrDefault(line => line.Contains(Words, StringComparison.Ordinal) || line.StartsWith(NoTable, StringComparison.Ordinal))
            ?? answer;
        var text = line.AsSpan(line.LastIndexOf(Words, StringComparison.Ordinal) is >= 0 and var at ? at + Words.Length : 0);
        foreach (var tail in (ReadOnlySpan<string>)[", e.what()", ": Insertion status", ". Stack trace", ", Stack trace", " (version "])
        {
            if (text.IndexOf(tail, StringComparison.Ordinal) is >= 0 and var cut)
                text = text[..cut];
        }

        text = text.Trim().TrimEnd('.');
        return new(code, text.Length > MostShown ? $"{text[..MostShown]}…" : text.ToString());
    }

    /// <summary>What is wrong, then what to do, after the archive's name.</summary>
    public string Explain(ClickHouseAddress address) =>
        Code switch
        {
            UnknownTable or AllConnectionTriesFailed when Text.Contains(ClickHouseSchema.Part, StringComparison.Ordinal) =>
                $"is missing on one of its servers ({Text}); run 'style-lint wire init' with the address of each",
            UnknownTable or UnknownDatabase => $"doesn't exist; create it with 'style-lint wire init --archive {address}'",
            UnknownUser or WrongPassword or RequiredPassword or AuthenticationFailed =>
                "refuses this user or password; set the password in STYLE_LINT_WIRE_PASSWORD",
            ReadOnly or AccessDenied => $"doesn't allow this user to do that: {Text}",
            TimeoutExceeded or TooSlow => $"gave up because it took too long: {Text}",
            SocketTimeout or NetworkError or AllConnectionTriesFailed or CannotReadFromSocket or CannotWriteToSocket =>
                $"can't reach all of its servers: {Text}; try again when all of them are running",
            // A server that was killed; where it is a file that ends too early, the column is named.
            EndOfFile when !Text.Contains("column", StringComparison.Ordinal) =>
                "lost one of its servers while working; try again when all of them are running",
            _ => $"failed: {Text} (error {Code.ToString(CultureInfo.InvariantCulture)} of ClickHouse)",
        };
}
