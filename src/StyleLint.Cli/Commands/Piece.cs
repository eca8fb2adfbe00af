using StyleLint.Workspace;

namespace StyleLint.Cli.Commands;

/// <summary>A draft that is to be checked.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Desk">Its settings, rules and facts.</param>
/// <param name="Relative">Its path as the settings' patterns see it.</param>
readonly record struct Piece(FoundDraft Draft, Desk Desk, string Relative);
