namespace StyleLint.Kinds;

/// <summary>One of the words of which every match of an expression holds at least one.</summary>
/// <param name="Text">The word, or several; a blank in it stands for any run of blanks.</param>
/// <param name="IsStart">Whether the match begins with it.</param>
/// <param name="BeginsWord">Whether no letter or digit stands before it.</param>
sealed record RequiredWord(string Text, bool IsStart, bool BeginsWord);
