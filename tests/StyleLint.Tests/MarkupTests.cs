namespace StyleLint.Tests;

public class MarkupTests
{
    [Theory]
    [InlineData("The board meets [|Monday|].")]
    [InlineData("{|date=2025-03-04:next [|Tuesday|]|} and {|x:|}so on")]
    public void What_is_read_is_drawn_again(string marked)
    {
        var read = Markup.Read(marked);
        Assert.Equal(marked, Markup.Draw(read.Text, read.Marks));
    }
}
