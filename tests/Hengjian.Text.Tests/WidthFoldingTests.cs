namespace Hengjian.Text.Tests;

public sealed class WidthFoldingTests
{
    [Theory]
    [InlineData("ＩＣＰ备０９９４号－１", "ICP备0994号-1")]
    [InlineData("网站标识码：９９４４", "网站标识码:9944")]
    [InlineData("（ａ）　Ｂ\u00A0c", "(a) B c")]
    [InlineData("一、总体情况。", "一、总体情况。")]
    [InlineData("", "")]
    public void Fold_brings_full_width_to_half(string text, string expected)
    {
        var folded = WidthFolding.Fold(text);

        Assert.Equal(expected, folded);
        Assert.Equal(text.Length, folded.Length);
    }

    [Fact]
    public void Fold_leaves_half_width_text_as_it_is()
    {
        const string Text = "plain text, 中文。";

        Assert.Same(Text, WidthFolding.Fold(Text));
    }

    [Fact]
    public void Fold_twice_is_fold_once()
    {
        for (var character = char.MinValue; character < char.MaxValue; character++)
        {
            Assert.Equal(WidthFolding.Fold(character), WidthFolding.Fold(WidthFolding.Fold(character)));
        }
    }

    [Theory]
    [InlineData("办 理　时 间：", "办理时间:")]
    [InlineData("\t联系\n电话", "联系电话")]
    [InlineData("联系电话", "联系电话")]
    public void Squeeze_drops_every_blank(string text, string expected) => Assert.Equal(expected, WidthFolding.Squeeze(text));
}
