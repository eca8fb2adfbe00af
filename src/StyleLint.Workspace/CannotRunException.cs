using StyleLint.Text;

namespace StyleLint.Workspace;

/// <summary>The work can't be done at all: a missing path, unreadable settings, an option that makes no sense.</summary>
/// <param name="message">One line for the person at the keyboard: what is wrong, then what to do.</param>
public sealed class CannotRunException(string message) : Exception(message)
{
    /// <summary>The place in a file that is to blame; null if there is none.</summary>
    public Problem? Problem { get; init; }
}
