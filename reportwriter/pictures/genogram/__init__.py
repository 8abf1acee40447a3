"""The genogram: who belongs to the family, laid out by generation from what the report says.

`facts` takes from a report what the picture may show. `kinship` finds generations, couples and
whose children are whose, also in data that contradicts itself. `order` says who stands beside whom
so that few lines cross, `columns` where exactly. `lay_out` in `layout` draws it: `symbols`,
`labels`, `lines`, `household` and `key` each a part of it, `words` the sentence and the table.
"""
