# Every icon of the program; a drawing that is not listed here is not in it.
set(MOTCUA_ICONS
    archive assistants attach back backup branches chat check chevron-down chevron-left
    chevron-right chevron-up chip citation clock close continue copy database delete desk
    document edit export eye filter find folder fork forward image import info language
    library link lock menu merge minus more note open panel pause pin plus print prompt quote
    redo regenerate restore search send server settings sidebar sort star stop tag theme
    thumb-down thumb-up tool undo user warning)
