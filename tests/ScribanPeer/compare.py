"""compare.py WORK CASES SEED COUNT: see compare.sh.

Three kinds of templates, by turns: a builtin with arguments of every type, statements nested at random, and a template of CASES with
tokens left out, exchanged or put in. The same seed gives the same templates.
"""
import base64
import collections
import glob
import json
import random
import re
import subprocess
import sys

WORK, CASES, SEED, COUNT = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
R = random.Random(SEED)

TEMPLATES = []
for file in sorted(glob.glob(f"{CASES}/*.sbn")):
    with open(file, encoding="utf8") as text:
        for case in text.read().rstrip("\n").split("\n====\n"):
            TEMPLATES.append(case.partition("\n")[2].rpartition("\n----\n")[0])

TOKEN = re.compile(
    r'\{\{[-~]?|[-~]?\}\}|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'|`[^`]*`|[A-Za-z_@$][\w]*|\d+(?:\.\d+)?|\s+|[^\w\s]{1,2}|.', re.S
)
CASE_TOKENS = [TOKEN.findall(t) for t in TEMPLATES]
ALL_TOKENS = [t for x in CASE_TOKENS for t in x]
OPERATORS = [
    "+",
    "-",
    "*",
    "/",
    "//",
    "%",
    "==",
    "!=",
    "<",
    ">",
    "<=",
    ">=",
    "&&",
    "||",
    "??",
    "|",
    "|>",
    "?.",
    ".",
    "..",
    "..<",
    "?",
    "!",
    "@",
    "^",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ";",
    ":",
    "=",
    "+=",
    "++",
    "--",
    "$",
    "$0",
    "$1",
    "and",
    "or",
    "not",
    "if",
    "else",
    "end",
    "for",
    "in",
    "while",
    "func",
    "ret",
    "do",
    "case",
    "when",
    "capture",
    "with",
    "wrap",
    "include",
    "import",
    "readonly",
    "tablerow",
    "break",
    "continue",
    "this",
    "empty",
    "null",
    "true",
    "false",
    "for.index",
    "<<",
    ">>",
    "&",
    "limit",
    "reversed",
    "offset",
    "%%",
    "?!",
    "?>",
    "\n",
    "{{-",
    "-}}",
    "{{~",
    "~}}",
    "~",
    "-",
    "#",
    "##",
]
VALUES = [
    "1",
    "0",
    "-1",
    "2.5",
    "1e3",
    "0x1F",
    "1_000",
    "10000000000",
    "99999999999999999999",
    "1.5m",
    "2.5f",
    "3d",
    "1u",
    "5ul",
    '"a"',
    '""',
    '" "',
    "'b c'",
    '"12"',
    '"1.5"',
    '"true"',
    "`raw\\n`",
    "true",
    "false",
    "null",
    "empty",
    "[]",
    "[1,2,3]",
    '["b","a","C"]',
    '[1,"a",null,2.5]',
    "{}",
    '{a:1,b:"x"}',
    "1..4",
    "1..<4",
    "products",
    "list",
    "words",
    "user",
    "user.address",
    "name",
    "num",
    "dbl",
    "flag",
    "when",
    "nothing",
    "dict",
    "clr",
    "lng",
    "dec",
    "chr",
    "span",
    "[[1,2],[3]]",
    "@string.upcase",
    "@math.plus",
    "(do; ret $0 + 1; end)",
    '"Hello World"',
    '"a,b,,c"',
    '"%Y-%m-%d"',
    '"N2"',
    '"<p>x & y</p>"',
    '"[a-z]+"',
    '"é ñ 漢"',
    '"\\t\\n"',
    "$'x{1+1}y'",
    'date.parse "2020-01-02"',
    "(timespan.from_hours 3)",
    "math",
    "string",
    '"asc"',
    '"price"',
    "-5.75",
    "-3",
    '"en-US"',
    '"fr-FR"',
    '"yyyy"',
    "missing",
    "user.missing",
    "products[0]",
    "products[0].name",
    "name[1]",
    "list[-1]",
]

BUILTINS = """array.add array.add_range array.compact array.concat array.contains array.cycle array.any array.each array.filter array.first array.insert_at array.join array.last array.limit array.map array.offset array.remove_at array.reverse array.size array.sort array.uniq
date.add_days date.add_months date.add_years date.add_hours date.add_minutes date.add_seconds date.add_milliseconds date.parse date.parse_to_string date.to_string
html.strip html.escape html.newline_to_br html.url_encode html.url_escape html.unescape
math.abs math.ceil math.divided_by math.floor math.format math.is_number math.minus math.modulo math.plus math.round math.times
object.default object.eval object.eval_template object.format object.has_key object.has_value object.keys object.size object.typeof object.kind object.values object.from_json object.to_json
regex.escape regex.match regex.matches regex.replace regex.split regex.unescape
string.escape string.append string.capitalize string.capitalizewords string.contains string.empty string.whitespace string.downcase string.ends_with string.equals_ignore_case string.handleize string.index_of string.literal string.lstrip string.pluralize string.prepend string.remove string.remove_first string.remove_last string.replace string.replace_first string.rstrip string.size string.slice string.slice1 string.split string.starts_with string.strip string.strip_newlines string.to_int string.to_long string.to_float string.to_double string.truncate string.truncatewords string.upcase string.md5 string.sha1 string.sha256 string.sha512 string.hmac_sha1 string.hmac_sha256 string.hmac_sha512 string.pad_left string.pad_right string.base64_encode string.base64_decode
timespan.from_days timespan.from_hours timespan.from_minutes timespan.from_seconds timespan.from_milliseconds timespan.parse""".split()


def value():
    """A value of any type, now and then an expression."""
    x = R.choice(VALUES)
    return x if R.random() < 0.8 else "(" + expression(2) + ")"


def expression(d=3):
    """At most d levels of operators, pipes, arrays and objects."""
    r = R.random()
    if d <= 0 or r < 0.3:
        return R.choice(VALUES)
    if r < 0.5:
        return f'{expression(d-1)} {R.choice(["+","-","*","/","//","%","==","!=","<",">","<=",">=","&&","||","??","..","..<","<<",">>","&","|>","?!"])} {expression(d-1)}'
    if r < 0.65:
        return f'({R.choice(VALUES)} | {R.choice(BUILTINS)}{"".join(" "+value() for _ in range(R.randint(0,2)))})'
    if r < 0.72:
        return f'{R.choice(["-","!","+","^","@"])}{expression(d-1)}'
    if r < 0.8:
        return f"({expression(d-1)} ? {expression(d-1)} : {expression(d-1)})"
    if r < 0.87:
        return f'[{", ".join(expression(d-1) for _ in range(R.randint(0,3)))}]'
    if r < 0.92:
        return f'{{a: {expression(d-1)}, "b": {expression(d-1)}}}'
    return f'{R.choice(VALUES)}{R.choice(["[0]","[-1]",".size",".name","?.x",".a","[words]","[1..2]",".first",".last"])}'


def call():
    """A builtin with too few, enough or too many arguments of any type."""
    f = R.choice(BUILTINS)
    k = R.choice([0, 0, 1, 1, 1, 2, 2, 3])
    a = "".join(" " + value() for _ in range(k))
    if R.random() < 0.6:
        e = f"{value()} | {f}{a}"
    elif R.random() < 0.7:
        e = f"{f}{a} {value()}"
    else:
        e = f'{f}({", ".join(value() for _ in range(k))})'
    if R.random() < 0.25:
        e += " | " + R.choice(BUILTINS) + (" " + value() if R.random() < 0.4 else "")
    return "{{ " + e + " }}"


def statement(d=2):
    """At most d levels of blocks, with every kind of whitespace control."""
    r = R.random()
    if d <= 0 or r < 0.35:
        return "{{ " + expression(2) + " }}"
    t = R.choice([" ", "\n", "x ", "\n  "])
    b = lambda: t + statement(d - 1) + R.choice(["", " ", "\n", ", "])
    o, c = R.choice([("{{", "}}"), ("{{-", "}}"), ("{{", "-}}"), ("{{~", "~}}"), ("{{-", "-}}"), ("{{~", "}}")])
    if r < 0.45:
        return f"{o} if {expression(2)} {c}{b()}{o} else {c}{b()}{o} end {c}"
    if r < 0.58:
        return f'{o} for i in {expression(1)}{R.choice([""," limit:2"," offset:1"," reversed"," limit: 1 offset: 1"])} {c}{R.choice(["{{i}}","{{for.index}}","{{for.first}}{{for.last}}{{for.even}}{{for.rindex}}{{for.changed}}{{for.length}}","{{ if for.index == 1; break; end }}","{{continue}}"])}{b()}{o} {R.choice(["end","else "+c+"none"+o+" end"])} {c}'
    if r < 0.64:
        return f"{o} capture z {c}{b()}{o} end {c}[{{{{ z }}}}]"
    if r < 0.7:
        return f'{o} with {R.choice(["user","{a:1}","products[0]","user.address","null"])} {c}{{{{ name }}}}{b()}{o} end {c}'
    if r < 0.76:
        return f"{o} case {expression(1)} {c}{t}{o} when {expression(1)}, {expression(1)} {c}{b()}{o} else {c}{b()}{o} end {c}"
    if r < 0.82:
        return f'{o} func f{R.choice([""," ","(x)","(x, y = 2)","(x...)","(x, y...)"])} {c}{R.choice(["{{ret 3}}","{{ x }}","{{ $0 }}{{ $.size }}","{{ ret x + y }}"])}{b()}{o} end {c}{{{{ f {value()} {value() if R.random()<.4 else ""} }}}}'
    if r < 0.86:
        return f'{o} wrap {R.choice(["f","g","string.upcase"])} {c}{b()}{o} end {c}'
    if r < 0.9:
        return f'{o} k = 0; while k < {R.choice("1235")} {c}{{{{ k }}}}{b()}{o} k = k + 1; end {c}'
    if r < 0.94:
        return f'{o} tablerow i in {expression(1)} cols: {R.choice("123")} {c}{{{{i}}}}{o} end {c}'
    if r < 0.97:
        return '{{ include "' + R.choice(["part", "lib", "bad", "none"]) + '" ' + value() + " }}" + statement(d - 1)
    return (
        f'{o} {R.choice(["a","user.x","this.q","$l","b.c"])} {R.choice(["=","+=","??=","-=","*="])} {expression(2)} {c}'
        + "{{ a }}{{ $l }}"
        + statement(d - 1)
    )


def mutate():
    """A template of the cases with one to four tokens changed."""
    t = list(R.choice(CASE_TOKENS))
    for _ in range(R.randint(1, 4)):
        if not t:
            break
        i = R.randrange(len(t))
        r = R.random()
        if r < 0.2:
            del t[i]
        elif r < 0.4:
            t[i] = R.choice(ALL_TOKENS)
        elif r < 0.55:
            t.insert(i, R.choice(OPERATORS))
        elif r < 0.7:
            t[i] = R.choice(OPERATORS)
        elif r < 0.8:
            t[i] = R.choice(VALUES)
        elif r < 0.9:
            o = R.choice(CASE_TOKENS)
            j = R.randrange(len(o)) if o else 0
            t[i:i] = o[j : j + R.randint(1, 8)]
        else:
            t[i], t[R.randrange(len(t))] = t[R.randrange(len(t))], t[i]
    return "".join(t)


# They differ from run to run.
UNREPEATABLE = re.compile(r"\bnow\b|random|uuid")


class Renderer:
    def __init__(self, name):
        self.command = ["dotnet", f"{WORK}/{name}/bin/Release/net10.0/{name}.dll"]
        self.start()

    def start(self):
        self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf8")

    def send(self, template):
        self.process.stdin.write(base64.b64encode(template.encode("utf8", "surrogatepass")).decode() + "\n")
        self.process.stdin.flush()

    def receive(self):
        line = self.process.stdout.readline()
        if line:
            return json.loads(line)
        self.start()
        return ["died", ""]


def compare():
    ours, real = Renderer("ours"), Renderer("real")
    counts, failures = collections.Counter(), 0
    for _ in range(COUNT):
        template = R.choice([mutate, call, statement])()
        if UNREPEATABLE.search(template):
            continue
        ours.send(template)
        real.send(template)
        mine, theirs = ours.receive(), real.receive()
        if mine == theirs:
            counts[f"{theirs[0]}, the same"] += 1
        elif mine[0] == theirs[0] != "ok":
            counts[f"{theirs[0]}, in other words"] += 1
        else:
            failures += 1
            print(f"DIFFERENT {template!r}\n  ours {mine}\n  real {theirs}")
    for what, count in sorted(counts.items()):
        print(f"{count:7} {what}")
    print(f"{failures:7} different")
    return 1 if failures else 0


sys.exit(compare())
