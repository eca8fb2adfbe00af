namespace StyleLint.Cli;

/// <summary>The version of the program.</summary>
static class ToolVersion
{
    /// <summary>By itself: <c>1.2.3</c>.</summary>
    public static string Number => typeof(ToolVersion).Assembly.GetName().Version!.ToString(3);

    /// <summary>With the program's name, as <c>--version</c> prints it.</summary>
    public static string Full() => $"style-lint {Number}";
}
