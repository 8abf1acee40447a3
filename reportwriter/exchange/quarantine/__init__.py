"""Where foreign files are read: in a confined process of their own, which reports and never judges.

`gate` is the side of the program: it starts a warden for a batch of files and takes answers, all of
them limited in size and strictly typed. `warden` loads the libraries, never sees a file, and forks
a `cell` for each. A cell gives up every right (`confinement`) before it reads the first byte, and
ends after one answer. Two readers never share a cell: `structure`, `said` and `framed` know
pikepdf, `printed` and `readable` pdfium, `photo` Pillow, `outlook` olefile, and `mail` and `word`
nothing but Python itself.
"""
