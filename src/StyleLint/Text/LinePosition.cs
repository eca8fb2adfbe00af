namespace StyleLint.Text;

/// <summary>A place in a text, both parts zero-based; only reports count from one.</summary>
/// <param name="Line">Line number, from 0.</param>
/// <param name="Column">UTF-16 code units from the start of the line, from 0.</param>
public readonly record struct LinePosition(int Line, int Column);
