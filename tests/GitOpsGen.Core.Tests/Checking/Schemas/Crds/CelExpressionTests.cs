using GitOpsGen.Core.Checking.Schemas.Crds.Cel;

namespace GitOpsGen.Core.Tests.Checking.Schemas.Crds;

public class CelExpressionTests
{
    private const string Self = "{a: 1, b: two, list: [1, 2, 3], map: {x: 1, y-z: 2}, on: true, ratio: 0.5, nothing: null, items: [{n: 1}, {n: 2}]}";

    [Theory]
    [InlineData("self.a == 1 && self.b == 'two'")]
    [InlineData("self.a + 2 * 3 == 7 && -self.a < 0 && 7 % 4 == 3 && 7 / 2 == 3")]
    [InlineData("self.ratio > 0 && self.ratio * 2.0 == 1")]
    [InlineData("has(self.a) && !has(self.nothing) && !has(self.c)")]
    [InlineData("self.list.all(x, x > 0) && self.list.exists(x, x == 2) && self.list.exists_one(x, x == 3)")]
    [InlineData("self.list.filter(x, x > 1).map(x, x * 10) == [20, 30]")]
    [InlineData("self.items.all(i, self.items.exists_one(j, i.n == j.n))")]
    [InlineData("self.map.all(k, k.size() > 0) && 'x' in self.map && self.map['x'] == 1 && self.map.y__dash__z == 2")]
    [InlineData("size(self.b) == 3 && self.b.startsWith(\"t\") && self.b.matches('^t.o$') && self.b.contains('w')")]
    [InlineData("self.b in ['one', \"two\"] ? self.on : false")]
    [InlineData("'a/b'.split('/')[1] == 'b' && 'ABC'.lowerAscii() == 'abc' && 'abc'.substring(1) == 'bc' && r'\\d' == '\\\\d'")]
    [InlineData("duration('1m') > duration('59s') && int('42') == 42 && string(7) == '7'")]
    [InlineData("(has(self.c) ? self.c : {}).size() == 0")]
    [InlineData("true || self.missing == 1")]
    [InlineData("self.missing == 1 || true")]
    [InlineData("self.list.exists(x, 1 / (x - 1) > 5) || self.list.exists(x, x == 2)")]
    public void A_rule_that_holds(string rule) => Assert.True(CelExpression.Compile(rule)!.Holds(CelInput.From(Yaml.Read(Self), null)));

    [Theory]
    [InlineData("self.a == 2")]
    [InlineData("self.missing == 1")]
    [InlineData("self.b > 1")]
    [InlineData("self.list[3] == 1")]
    [InlineData("1 / 0 == 1")]
    [InlineData("self.b")]
    [InlineData("duration('x') > duration('1s')")]
    [InlineData("9223372036854775807 + 1 > 0")]
    public void A_rule_that_is_broken_or_fails(string rule) => Assert.False(CelExpression.Compile(rule)!.Holds(CelInput.From(Yaml.Read(Self), null)));

    [Theory]
    [InlineData("self.size() >= oldSelf.size()")]
    [InlineData("self.frobnicate()")]
    [InlineData("cidr(self).containsIP('10.0.0.1')")]
    [InlineData("self.a ==")]
    [InlineData("self.list.map(x, x > 1, x)")]
    [InlineData("'unfinished")]
    public void A_rule_beyond_understanding_is_left_out(string rule) => Assert.Null(CelExpression.Compile(rule));
}
